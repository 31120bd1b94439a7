package dev.weir.testing;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Stands in for the loader that production has: the agent's classes from the test's class path, and
 * nothing of the application or the libraries it uses, so that a hook which touches them fails.
 */
final class AgentLoader extends URLClassLoader {
  /** What weir.jar holds. */
  private static final List<String> PACKAGES =
      List.of("dev/weir/", "org/objectweb/asm/", "io/prometheus/", "org/snakeyaml/");

  AgentLoader() {
    super("agent", agentJars(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] agentJars() {
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      File file = new File(entry);
      if (!file.getName().equals("test-classes") && isOfTheAgent(file)) {
        jars.add(url(file));
      }
    }
    return jars.toArray(new URL[0]);
  }

  private static boolean isOfTheAgent(File entry) {
    if (!entry.isFile()) {
      return PACKAGES.stream().anyMatch(name -> new File(entry, name).isDirectory());
    }
    try (JarFile jar = new JarFile(entry)) {
      return jar.stream().anyMatch(e -> PACKAGES.stream().anyMatch(e.getName()::startsWith));
    } catch (IOException e) {
      return false;
    }
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(file + " cannot be on a class path", e);
    }
  }
}
