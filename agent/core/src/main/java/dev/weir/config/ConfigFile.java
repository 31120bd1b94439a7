package dev.weir.config;

import dev.weir.config.schema.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on disk. Read through java.io: java.nio.file may not be touched before main. */
public final class ConfigFile {
  /** A thousand rules are about half a megabyte. */
  private static final int MOST_BYTES = 4 << 20;

  private final String path;

  /**
   * @param path as the user wrote it, relative to the working directory
   */
  public ConfigFile(String path) {
    this.path = path;
  }

  /** What it holds now. */
  public Content content() {
    try {
      return Content.of(path, bytes());
    } catch (Unreadable refused) {
      return Content.refused(path, refused);
    }
  }

  private byte[] bytes() throws Unreadable {
    File file = new File(path);
    if (!file.exists()) {
      throw unreadable("no such file: " + file.getAbsolutePath() + ". Correct the path.");
    }
    if (file.isDirectory()) {
      throw unreadable("it is a directory. Name the file in it.");
    }
    try {
      return bytes(file);
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

  private Unreadable unreadable(String message) {
    return new Unreadable(Position.in(path), message);
  }
}
