package dev.weir.config;

import dev.weir.config.schema.Node;
import dev.weir.config.schema.Unreadable;
import dev.weir.config.schema.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The file on disk. Read through java.io: java.nio.file may not be touched before main. */
final class ConfigFile {
  /** A thousand rules are about half a megabyte. */
  private static final int MOST_BYTES = 4 << 20;

  private final String path;

  /**
   * @param path as the user wrote it, relative to the working directory
   */
  ConfigFile(String path) {
    this.path = path;
  }

  Node read() throws Unreadable {
    File file = new File(path);
    if (!file.exists()) {
      throw unreadable("no such file: " + file.getAbsolutePath() + ". Correct the path.");
    }
    if (file.isDirectory()) {
      throw unreadable("it is a directory. Name the file in it.");
    }
    try {
      return YamlReader.read(path, decode(bytes(file)));
    } catch (IOException refused) {
      throw unreadable("cannot be read: " + refused.getMessage() + ". Check its permissions.");
    }
  }

  private byte[] bytes(File file) throws IOException, Unreadable {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (InputStream in = new FileInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > MOST_BYTES) {
          throw unreadable("it has more than " + MOST_BYTES + " bytes. Name a weir.yaml.");
        }
      }
    }
    return bytes.toByteArray();
  }

  private String decode(byte[] bytes) throws Unreadable {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = strict.decode(input).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new Unreadable(
          Position.of(path, 1 + newLines(bytes, input.position()), 1),
          "this line is not UTF-8. Save the file in that encoding.");
    }
  }

  private static int newLines(byte[] bytes, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private Unreadable unreadable(String message) {
    return new Unreadable(Position.in(path), message);
  }
}
