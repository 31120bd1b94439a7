package dev.weir.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds the agent's own methods that compiled rules call; that they exist is its own affair. */
final class OwnMethods {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private OwnMethods() {}

  static MethodHandle ofStatic(Class<?> holder, String name, Class<?> returns, Class<?>... takes) {
    try {
      return LOOKUP.findStatic(holder, name, MethodType.methodType(returns, takes));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static MethodHandle ofVirtual(Class<?> holder, String name, Class<?> returns, Class<?>... takes) {
    try {
      return LOOKUP.findVirtual(holder, name, MethodType.methodType(returns, takes));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
