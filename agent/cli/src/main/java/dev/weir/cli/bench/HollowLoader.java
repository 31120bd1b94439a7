package dev.weir.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads an application's classes hollow. What the agent reads of them is their real files.
 * Thread-safe.
 */
final class HollowLoader extends ClassLoader {
  private final ClassLoader files;

  /**
   * @param files has the class files as resources
   */
  HollowLoader(ClassLoader files) {
    super(ClassLoader.getSystemClassLoader().getParent());
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = files.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] hollow = HollowClass.of(bytes(in));
      return defineClass(name, hollow, 0, hollow.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      all.write(part, 0, read);
    }
    return all.toByteArray();
  }

  Class<?> define(String name, byte[] classFile) {
    return defineClass(name, classFile, 0, classFile.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return files.getResourceAsStream(name);
  }
}
