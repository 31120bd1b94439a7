package dev.weir.agent;

import dev.weir.spi.Instrumentation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instrumentations the jar has: the merged service file. Read by hand, because {@code
 * ServiceLoader} opens jars anew and loads some thirty classes to do it.
 */
final class InstrumentationIndex {
  private static final String FILE = "META-INF/services/dev.weir.spi.Instrumentation";

  private InstrumentationIndex() {}

  static List<Instrumentation> all(ClassLoader agent) throws ReflectiveOperationException {
    List<Instrumentation> all = new ArrayList<>();
    for (String className : classNames(agent)) {
      all.add((Instrumentation) agent.loadClass(className).getDeclaredConstructor().newInstance());
    }
    return all;
  }

  private static List<String> classNames(ClassLoader agent) {
    List<String> names = new ArrayList<>();
    InputStream in = agent.getResourceAsStream(FILE);
    if (in == null) {
      return names;
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.trim().isEmpty()) {
          names.add(line.trim());
        }
      }
      return names;
    } catch (IOException e) {
      throw new IllegalStateException("the agent's jar is damaged: " + FILE + ": " + e, e);
    }
  }
}
