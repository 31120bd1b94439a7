package dev.weir.system;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A small text in which Linux tells of itself; elsewhere it is empty. Immutable, thread-safe. */
public final class ProcFile {
  private static final int KIBIBYTE = 1024;

  private final File file;

  /**
   * @param path {@code /proc/self/status}
   */
  public ProcFile(String path) {
    this(new File(path));
  }

  ProcFile(File file) {
    this.file = file;
  }

  /** What it says now; empty where there is no such file. */
  String text() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] block = new byte[4 * KIBIBYTE];
    try (InputStream in = new FileInputStream(file)) {
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        content.write(block, 0, length);
      }
    } catch (IOException e) {
      return "";
    }
    return new String(content.toByteArray(), StandardCharsets.UTF_8);
  }

  String[] lines() {
    String text = text();
    return text.isEmpty() ? new String[0] : text.split("\n");
  }

  /**
   * The bytes in a line such as {@code VmRSS: 4711 kB}.
   *
   * @param key with its colon, {@code VmRSS:}
   * @return NaN where there is no such line
   */
  public double bytes(String key) {
    return KIBIBYTE * number(key);
  }

  /**
   * The first number in the line that begins with a key.
   *
   * @return NaN where there is no such line
   */
  double number(String key) {
    for (String line : lines()) {
      if (line.startsWith(key)) {
        return number(line.substring(key.length()).trim().split(" ")[0], Double.NaN);
      }
    }
    return Double.NaN;
  }

  /** The only number in it; NaN where there is none, such as in {@code max}. */
  double number() {
    return number(text().trim(), Double.NaN);
  }

  static double number(String text, double otherwise) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
