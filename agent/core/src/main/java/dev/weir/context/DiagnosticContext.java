package dev.weir.context;

import dev.weir.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostic context (MDC) of one logging library in one class loader, both held weakly. What
 * it throws is logged once; it is left alone from then on. Thread-safe.
 */
final class DiagnosticContext {
  static final DiagnosticContext[] NONE = {};

  /** Kept by the class itself and gone with it. */
  private static final ClassValue<Access> ACCESS =
      new ClassValue<Access>() {
        @Override
        protected Access computeValue(Class<?> type) {
          return new Access(type);
        }
      };

  private final WeakReference<ClassLoader> loader;
  private final String name;
  private volatile WeakReference<@Nullable Class<?>> found = new WeakReference<>(null);
  private volatile boolean unusable;

  DiagnosticContext(ClassLoader loader, String name) {
    this.loader = new WeakReference<>(loader);
    this.name = name;
  }

  boolean is(ClassLoader other, String className) {
    return loader.get() == other && name.equals(className);
  }

  boolean isGone() {
    return loader.get() == null;
  }

  /** Whether a class loader, or one above it, has the library. */
  boolean isSeenBy(@Nullable ClassLoader from) {
    ClassLoader home = loader.get();
    for (ClassLoader at = from; at != null && home != null; at = at.getParent()) {
      if (at == home) {
        return true;
      }
    }
    return false;
  }

  /** The value on this thread; null where there is none. */
  @Nullable Object get(String key) {
    Class<?> type = type();
    try {
      return type == null ? null : (Object) ACCESS.get(type).get.invokeExact(key);
    } catch (Throwable e) {
      giveUp("get", e);
      return null;
    }
  }

  /** Gives the key a value on this thread; null removes it. */
  void set(String key, @Nullable Object value) {
    Class<?> type = type();
    try {
      if (type != null && value == null) {
        ACCESS.get(type).remove.invokeExact(key);
      } else if (type != null) {
        ACCESS.get(type).put.invokeExact(key, value);
      }
    } catch (Throwable e) {
      giveUp(value == null ? "remove" : "put", e);
    }
  }

  private void giveUp(String method, Throwable e) {
    unusable = true;
    Log.warn(name + "." + method + " threw " + e + ". This logging context is left alone.");
    Log.debug("using " + name, e);
  }

  private @Nullable Class<?> type() {
    Class<?> type = unusable ? null : found.get();
    ClassLoader home = unusable || type != null ? null : loader.get();
    if (home != null) {
      try {
        type = Class.forName(name, false, home);
        found = new WeakReference<>(type);
      } catch (ClassNotFoundException | LinkageError neverDefined) {
        unusable = true;
      }
    }
    return type;
  }

  /** The static methods of one such class, as {@code Object}s. */
  private static final class Access {
    final MethodHandle get;
    final MethodHandle put;
    final MethodHandle remove;

    Access(Class<?> type) {
      get =
          find(
              type,
              "get",
              methodType(Object.class),
              methodType(String.class),
              methodType(Object.class));
      put =
          find(
              type,
              "put",
              methodType(void.class, Object.class),
              methodType(void.class, String.class),
              methodType(void.class, Object.class),
              methodType(Object.class, Object.class));
      remove = find(type, "remove", methodType(void.class), methodType(void.class));
    }

    private static MethodType methodType(Class<?> returned, Class<?>... afterTheKey) {
      return MethodType.methodType(returned, afterTheKey).insertParameterTypes(0, String.class);
    }

    private static MethodHandle find(
        Class<?> type, String name, MethodType wanted, MethodType... declared) {
      for (MethodType one : declared) {
        try {
          return MethodHandles.publicLookup().findStatic(type, name, one).asType(wanted);
        } catch (ReflectiveOperationException another) {
          continue;
        }
      }
      throw new IllegalStateException(type.getName() + " has no " + name + "(String…)");
    }
  }
}
