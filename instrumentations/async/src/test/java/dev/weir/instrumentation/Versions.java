package dev.weir.instrumentation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A library in one of its versions, with the classes under test and a scenario beside it. */
final class Versions extends URLClassLoader {
  private static final String TESTED = "dev.weir.instrumentation.";

  private Versions(URL[] jars) {
    super(jars, ClassLoader.getPlatformClassLoader());
  }

  /** Runs a scenario's {@code check(Calls)} with the jars of a folder. */
  static void run(String folder, Class<?> scenario) throws Exception {
    List<URL> jars = new ArrayList<>();
    File home = new File("target/applications/" + folder);
    for (File jar : Objects.requireNonNull(home.listFiles(), home.getPath())) {
      jars.add(jar.toURI().toURL());
    }
    try (Versions loader = new Versions(jars.toArray(new URL[0]))) {
      Class<?> beside = loader.loadClass(scenario.getName());
      beside.getMethod("check", Calls.class).invoke(null, new Calls());
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(TESTED) && !name.equals(Calls.class.getName())) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }
    boolean ours = name.startsWith("dev.weir.") || name.startsWith("org.assertj.");
    return ours ? getSystemClassLoader().loadClass(name) : super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in =
        getSystemClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
