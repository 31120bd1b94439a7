package dev.weir.cli.generate;

import dev.weir.cli.Unanswerable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what is generated over nothing but what was: the mark in a file says what the rest of it
 * came to when it was written, so that an edited one is known too.
 */
final class GeneratedFile {
  private static final String UNMARKED = "000000000000";
  private static final Pattern MARK = Pattern.compile("Made by weir generate \\w+, ([0-9a-f]{12})");

  private final Generated generated;
  private final File file;

  GeneratedFile(Generated generated, File folder) {
    this.generated = generated;
    this.file = new File(folder, generated.fileName());
  }

  /**
   * Writes it, where it says anything new.
   *
   * @param force over whatever is there
   * @return {@code written} or {@code unchanged}
   */
  String write(boolean force) throws Unanswerable, IOException {
    String text = marked();
    if (file.exists()) {
      String there = read();
      if (there.equals(text)) {
        return "unchanged";
      }
      if (!force && !isOurs(there)) {
        throw new Unanswerable(
            "`"
                + file
                + "` was not generated, or was edited since. Say --force, or another --out.");
      }
    }
    Files.createDirectories(file.getAbsoluteFile().getParentFile().toPath());
    Files.write(file.toPath(), text.getBytes(StandardCharsets.UTF_8));
    return "written";
  }

  private String marked() {
    String start = "Made by weir generate " + generated.command() + ", ";
    String end = ": edit a copy, this is written anew.";
    return generated.text(start + digest(generated.text(start + UNMARKED + end)) + end);
  }

  private static boolean isOurs(String there) {
    Matcher mark = MARK.matcher(there);
    if (!mark.find()) {
      return false;
    }
    String unmarked = there.substring(0, mark.start(1)) + UNMARKED + there.substring(mark.end(1));
    return digest(unmarked).equals(mark.group(1));
  }

  private String read() throws IOException {
    return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < UNMARKED.length() / 2; i++) {
        hex.append(String.format("%02x", digest[i]));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
