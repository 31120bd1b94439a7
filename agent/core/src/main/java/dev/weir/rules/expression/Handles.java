package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The few combinations of method handles that every expression is made of. */
final class Handles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle IS_PRESENT =
      staticMethod(
          LOOKUP, Handles.class, "isPresent", MethodType.methodType(boolean.class, Object.class));

  private Handles() {}

  @SuppressWarnings("unused") // through a method handle
  private static boolean isPresent(Object value) {
    return value != null;
  }

  /** A static method of this agent; that it exists is the agent's own affair. */
  static MethodHandle staticMethod(
      MethodHandles.Lookup lookup, Class<?> holder, String name, MethodType type) {
    try {
      return lookup.findStatic(holder, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(holder.getName() + " lacks " + name + type, e);
    }
  }

  /** {@code ()V}: 0, false or null. */
  static MethodHandle zero(Class<?> type) {
    MethodHandle none = MethodHandles.constant(Object.class, null);
    return MethodHandles.explicitCastArguments(none, MethodType.methodType(type));
  }

  /**
   * {@code (V, F…)R}: tests a reference before it goes on.
   *
   * @param onValue {@code (V, F…)R}, {@code V} a reference type
   * @param onNull {@code (F…)R}
   */
  static MethodHandle unlessNull(MethodHandle onValue, MethodHandle onNull) {
    Class<?> value = onValue.type().parameterType(0);
    MethodHandle test = IS_PRESENT.asType(MethodType.methodType(boolean.class, value));
    return MethodHandles.guardWithTest(
        test, onValue, MethodHandles.dropArguments(onNull, 0, value));
  }

  /**
   * {@code (X, F…)R}: what to do with the outcome of a step.
   *
   * @param step {@code (X)V'}, where {@code V'} converts to what is taken, with a cast or widened
   * @param onValue {@code (V, F…)R}
   * @param onNull {@code (F…)R}, for a step that gives null
   */
  static MethodHandle afterStep(MethodHandle step, MethodHandle onValue, MethodHandle onNull) {
    if (step.type().returnType() == char.class) {
      return afterStep(
          MethodHandles.filterReturnValue(step, Functions.TEXT_OF_CHAR), onValue, onNull);
    }
    Class<?> given = step.type().returnType();
    Class<?> wanted = onValue.type().parameterType(0);
    if (given.isPrimitive()) {
      MethodHandle carried = step.asType(step.type().changeReturnType(wanted));
      return MethodHandles.filterArguments(onValue, 0, carried);
    }
    MethodHandle taking = onValue.asType(onValue.type().changeParameterType(0, given));
    return MethodHandles.filterArguments(unlessNull(taking, onNull), 0, step);
  }

  /** {@code (B, A, F…)R} of {@code (A, B, F…)R}. */
  static MethodHandle swapFirst(MethodHandle handle) {
    MethodType type = handle.type();
    int[] order = new int[type.parameterCount()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    order[0] = 1;
    order[1] = 0;
    MethodType swapped =
        type.changeParameterType(0, type.parameterType(1))
            .changeParameterType(1, type.parameterType(0));
    return MethodHandles.permuteArguments(handle, swapped, order);
  }

  /**
   * {@code (F…)R}: gives a parameter, which stays where it is, to the front as well.
   *
   * @param handle {@code (V, F…)R}
   * @param position of the parameter within {@code F…}
   */
  static MethodHandle copyToFront(MethodHandle handle, int position) {
    MethodType type = handle.type().dropParameterTypes(0, 1);
    int[] order = new int[type.parameterCount() + 1];
    order[0] = position;
    for (int i = 1; i < order.length; i++) {
      order[i] = i - 1;
    }
    return MethodHandles.permuteArguments(handle, type, order);
  }
}
