package dev.weir.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Home of everything of the agent but the dispatcher. Its parent is the platform's loader, so the
 * agent never sees the application's classes; its classes lie under a folder of the jar and with an
 * ending that no application's loader or scanner knows, so the application never sees the agent's.
 */
final class AgentClassLoader extends ClassLoader {
  private static final String HOME = "agent/";

  /** From Java 9 on the JVM does it; before, a class whose loader does not has no package. */
  private static final boolean DEFINES_PACKAGES =
      System.getProperty("java.specification.version", "").startsWith("1.");

  static {
    registerAsParallelCapable();
  }

  private final JarFile jar;

  AgentClassLoader(File jar) throws IOException {
    super(ClassLoader.getSystemClassLoader().getParent());
    this.jar = new JarFile(jar, false);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classFile(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    if (DEFINES_PACKAGES) {
      definePackageOf(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Libraries name their loggers after it. */
  private void definePackageOf(String className) {
    String name = className.substring(0, className.lastIndexOf('.'));
    synchronized (jar) { // two threads may come with classes of one package
      if (getPackage(name) == null) {
        definePackage(name, null, null, null, null, null, null, null);
      }
    }
  }

  /**
   * Class files are found under their usual names, so that what reads classes need not know of the
   * ending.
   */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = read(name.endsWith(".class") ? name + "data" : name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  /** The bytes of a class of the agent, or null. */
  byte @Nullable [] classFile(String name) {
    return read(name.replace('.', '/') + ".classdata");
  }

  private byte @Nullable [] read(String path) {
    ZipEntry entry = jar.getEntry(HOME + path);
    if (entry == null) {
      return null;
    }
    byte[] bytes = new byte[(int) entry.getSize()];
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException(
          "the agent's jar " + jar.getName() + " cannot be read: " + e, e);
    }
  }
}
