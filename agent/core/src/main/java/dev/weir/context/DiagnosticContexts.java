package dev.weir.context;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostic contexts (MDC) of the logging libraries that applications have loaded: SLF4J's,
 * which is Logback's and Log4j 2's too, Log4j 2's own, Log4j 1's, JBoss Logging's. They are noted
 * as they are loaded and never loaded for this; held weakly. Thread-safe.
 */
public final class DiagnosticContexts {
  private static final Set<String> CLASSES =
      new HashSet<>(
          Arrays.asList(
              "org.slf4j.MDC",
              "org.apache.logging.log4j.ThreadContext",
              "org.apache.log4j.MDC",
              "org.jboss.logging.MDC"));

  /** {@code (String)Object}, kept by the class itself and gone with it. */
  private static final ClassValue<MethodHandle> GETTER =
      new ClassValue<MethodHandle>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return getter(type);
        }
      };

  private static final List<Known> known = new CopyOnWriteArrayList<>();

  private DiagnosticContexts() {}

  /**
   * A class is about to be loaded, or is.
   *
   * @param className binary name
   */
  public static void noted(@Nullable ClassLoader loader, String className) {
    if (loader != null && CLASSES.contains(className)) {
      for (Known one : known) {
        if (one.loader.get() == null) {
          known.remove(one);
        }
      }
      known.add(new Known(loader, className));
    }
  }

  /** The value on this thread, of the application that it runs; null where there is none. */
  static @Nullable String read(String key) {
    ClassLoader here = Thread.currentThread().getContextClassLoader();
    for (Known one : known) {
      Class<?> type = one.isSeenBy(here) || known.size() == 1 ? one.type() : null;
      String value = type == null ? null : read(type, key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String read(Class<?> type, String key) {
    try {
      Object value = (Object) GETTER.get(type).invokeExact(key);
      return value == null ? null : value.toString();
    } catch (Throwable e) {
      throw new IllegalStateException(type.getName() + ".get threw " + e, e);
    }
  }

  private static MethodHandle getter(Class<?> type) {
    MethodType wanted = MethodType.methodType(Object.class, String.class);
    for (Class<?> returned : new Class<?>[] {String.class, Object.class}) {
      try {
        return MethodHandles.publicLookup()
            .findStatic(type, "get", MethodType.methodType(returned, String.class))
            .asType(wanted);
      } catch (ReflectiveOperationException another) {
        continue;
      }
    }
    throw new IllegalStateException(type.getName() + " has no get(String)");
  }

  /** One class in one loader. */
  private static final class Known {
    final WeakReference<ClassLoader> loader;
    private final String name;
    private volatile WeakReference<@Nullable Class<?>> found = new WeakReference<>(null);

    Known(ClassLoader loader, String name) {
      this.loader = new WeakReference<>(loader);
      this.name = name;
    }

    boolean isSeenBy(@Nullable ClassLoader from) {
      ClassLoader home = loader.get();
      for (ClassLoader at = from; at != null && home != null; at = at.getParent()) {
        if (at == home) {
          return true;
        }
      }
      return false;
    }

    @Nullable Class<?> type() {
      Class<?> type = found.get();
      ClassLoader home = loader.get();
      if (type == null && home != null) {
        try {
          type = Class.forName(name, false, home);
          found = new WeakReference<>(type);
        } catch (ClassNotFoundException | LinkageError neverDefined) {
          known.remove(this);
        }
      }
      return type;
    }
  }
}
