package dev.weir.instrumentation.jdkhttpclient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A public method of {@code java.net.http}, which Java 8 has not: found once, by reflection. */
final class PublicMethod {
  private final Method method;

  private PublicMethod(Method method) {
    this.method = method;
  }

  /**
   * @param type without its package
   */
  static PublicMethod of(String type, String name, int parameters) {
    PublicMethod found = find(type, name, parameters);
    if (found == null) {
      throw new LinkageError("java.net.http." + type + " has no " + name + " of " + parameters);
    }
    return found;
  }

  /** As {@link #of}; null where this Java has none. */
  static @Nullable PublicMethod find(String type, String name, int parameters) {
    try {
      for (Method method : Class.forName("java.net.http." + type).getMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == parameters) {
          return new PublicMethod(method);
        }
      }
      return null;
    } catch (ClassNotFoundException e) {
      throw new LinkageError("this Java has no java.net.http." + type, e);
    }
  }

  /**
   * @param target null for a static method
   * @throws IllegalArgumentException where the method refuses an argument
   */
  Object call(@Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalArgumentException(method + " failed", e);
    }
  }
}
