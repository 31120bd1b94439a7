package dev.weir.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Handles that change nothing: what a call site does when its probe cannot do its work. */
final class Inert {
  private Inert() {}

  /**
   * @param shape of the probe, to find the result that must be passed on
   * @return a handle that gives zero or null; where the probe may replace the method's result, the
   *     result as it was
   */
  static MethodHandle handle(MethodType type, @Nullable Shape shape) {
    if (shape != null && shape.gives == Shape.Gives.RESULT && type.returnType() != void.class) {
      int result = shape.inputs.indexOf(Input.RETURN);
      if (result >= 0) {
        MethodHandle same = MethodHandles.identity(type.parameterType(result));
        return MethodHandles.permuteArguments(same, type, result);
      }
    }
    // asType would unbox the null, and throw.
    MethodHandle nothing =
        MethodHandles.explicitCastArguments(
            MethodHandles.constant(Object.class, null), MethodType.methodType(type.returnType()));
    return MethodHandles.dropArguments(nothing, 0, type.parameterList());
  }
}
