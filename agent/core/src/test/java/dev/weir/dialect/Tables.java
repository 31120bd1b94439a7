package dev.weir.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every table of the agent: whichever compiled class is one, so that none can be forgotten. */
public final class Tables {
  private Tables() {}

  /** In the order of packages and names; those that ask for a library get HikariCP. */
  public static List<MetricTable<?, ?>> all() {
    try {
      Path classes =
          Path.of(MetricTable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(name -> name.endsWith("Table.class"))
            .sorted()
            .map(name -> type(name.replace(".class", "").replace('/', '.')))
            .filter(type -> type.getSuperclass() == MetricTable.class)
            .<MetricTable<?, ?>>map(Tables::instance)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MetricTable<?, ?> instance(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object table =
          constructor.getParameterCount() == 0
              ? constructor.newInstance()
              : constructor.newInstance("hikaricp");
      return (MetricTable<?, ?>) table;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has a constructor that no test knows", e);
    }
  }
}
