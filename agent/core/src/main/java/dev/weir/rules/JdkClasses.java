package dev.weir.rules;

import org.jspecify.annotations.Nullable;

/** Where the JDK ends and the application begins. */
final class JdkClasses {
  /** The system loader may be the application's own, with any number of loaders above it. */
  private static final ClassLoader PLATFORM = topmost(ClassLoader.getSystemClassLoader());

  private JdkClasses() {}

  private static ClassLoader topmost(ClassLoader loader) {
    ClassLoader top = loader;
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      top = at;
    }
    return top;
  }

  /**
   * Whether the loader is one of the JDK's own.
   *
   * @param loader a class's defining loader, null for the boot loader
   */
  static boolean isLoader(@Nullable ClassLoader loader) {
    return loader == null || loader == PLATFORM;
  }

  /**
   * Whether only the JDK can have a class of this name. Its proxies ({@code jdk.proxy2.$Proxy7})
   * are classes of whoever asked for them.
   *
   * @param name with dots or slashes
   */
  static boolean isName(String name) {
    return name.startsWith("java") && isSeparator(name, 4)
        || name.startsWith("jdk") && isSeparator(name, 3) && !name.startsWith("proxy", 4)
        || name.startsWith("sun") && isSeparator(name, 3);
  }

  /**
   * Whether measuring itself rests on the class: linking a call site, adding to a counter. Woven,
   * it would measure its own measuring without end.
   *
   * @param className {@code java.util.HashMap}
   */
  static boolean isFoundation(String className) {
    if (!isName(className)) {
      return false;
    }
    return className.startsWith("java.lang.")
        || className.startsWith("java.util.function.")
        || className.startsWith("java.util.concurrent.atomic.")
        || className.startsWith("java.util.concurrent.locks.")
        || className.startsWith("java.util.concurrent.ConcurrentHashMap")
        || className.startsWith("java.util.concurrent.ThreadLocalRandom")
        || className.startsWith("jdk.internal.")
        || className.startsWith("sun.invoke.")
        || className.startsWith("sun.misc.")
        || className.startsWith("sun.reflect.")
        || className.startsWith("java.util.") && className.indexOf('.', 10) < 0;
  }

  private static boolean isSeparator(String name, int index) {
    return name.startsWith(".", index) || name.startsWith("/", index);
  }
}
