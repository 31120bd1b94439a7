package dev.weir.weave;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads class files as a class loader finds them, without loading the class. */
final class ClassFiles {
  private ClassFiles() {}

  /**
   * @param loader null for the boot loader
   * @param name internal name, {@code com/acme/Order}
   * @return the bytes, or null where the loader does not show them
   */
  static byte @Nullable [] read(@Nullable ClassLoader loader, String name) {
    String file = name + ".class";
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(file)
            : loader.getResourceAsStream(file)) {
      return in == null ? null : readFully(in);
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] readFully(InputStream in) throws IOException {
    byte[] bytes = new byte[Math.max(in.available(), 4096)];
    int length = 0;
    for (int read = in.read(bytes);
        read >= 0;
        read = in.read(bytes, length, bytes.length - length)) {
      length += read;
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
