package dev.weir.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * An application and the libraries it uses in a loader of their own, so that one JVM can test
 * several versions of a library, each on its real bytes. The build puts the jars of each under
 * {@code target/applications}; the application's classes are taken from the test's class path.
 *
 * <p>Test and application talk through types of the JDK: {@code IntSupplier}, {@code Runnable}, ….
 */
public class ApplicationLoader extends URLClassLoader {
  private static final List<WeakReference<ApplicationLoader>> all = new CopyOnWriteArrayList<>();

  private final String packagePrefix;
  private final boolean jakarta;

  /**
   * @param jars the folder under {@code target/applications} that holds the libraries
   * @param packagePrefix which classes of the test's class path are the application's
   * @param jakarta whether the application, compiled against {@code javax.servlet} or {@code
   *     javax.websocket}, is to see their successors
   */
  public ApplicationLoader(String jars, String packagePrefix, boolean jakarta) {
    super(jars, urls(new File("target/applications", jars)), getPlatformClassLoader());
    this.packagePrefix = packagePrefix;
    this.jakarta = jakarta;
    all.add(new WeakReference<>(this));
  }

  /** Waits until every loader there was is collected; fails where something holds one. */
  static void awaitAllCollected() throws InterruptedException {
    try {
      for (WeakReference<ApplicationLoader> loader : all) {
        Garbage.awaitCollected(loader);
      }
    } finally {
      all.clear();
    }
  }

  /** A new object of an application's class, by its constructor without parameters. */
  public Object start(String className) {
    try {
      return loadClass(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className + " does not start with " + getName(), e);
    }
  }

  private static URL[] urls(File folder) {
    File[] jars = folder.listFiles((dir, name) -> name.endsWith(".jar"));
    if (jars == null || jars.length == 0) {
      throw new IllegalStateException(
          folder + " has no jars. Run the build once, which puts them there.");
    }
    return Arrays.stream(jars).map(ApplicationLoader::url).toArray(URL[]::new);
  }

  private static URL url(File jar) {
    try {
      return jar.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar + " cannot be on a class path", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(packagePrefix)) {
      return super.findClass(name);
    }
    byte[] classFile = adapted(read(name));
    return defineClass(name, classFile, 0, classFile.length);
  }

  private static byte[] read(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException | NullPointerException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** A class file of the application as it is to be defined. */
  protected byte[] adapted(byte[] classFile) {
    if (!jakarta) {
      return classFile;
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassRemapper(writer, new ToJakarta()), 0);
    return writer.toByteArray();
  }

  private static final class ToJakarta extends Remapper {
    @Override
    public @Nullable String map(@Nullable String internalName) {
      return internalName == null
          ? null
          : internalName
              .replace("javax/servlet/", "jakarta/servlet/")
              .replace("javax/websocket/", "jakarta/websocket/");
    }
  }
}
