package dev.weir.rules.types;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Class files as resources of the class loader that would load them. Thread-safe. */
public final class LoaderClassFiles implements ClassFiles {
  private final ClassLoader loader;

  /**
   * @param loader the application's loader; {@code null} for the boot loader
   */
  public LoaderClassFiles(@Nullable ClassLoader loader) {
    this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  @Override
  public byte @Nullable [] read(String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? null : bytes(in);
    } catch (IOException | RuntimeException | LinkageError unreadable) {
      // An application's loader may do anything; for us the class file is then not to be had.
      return null;
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(8192);
    byte[] part = new byte[8192];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      all.write(part, 0, read);
    }
    return all.toByteArray();
  }
}
