package dev.weir.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Handles that change nothing: what a call site does when its probe cannot do its work. */
final class Inert {
  private Inert() {}

  /**
   * @param result which parameter is the method's result, to be passed on as it was; negative where
   *     none is
   * @return a handle that gives that, else zero or null
   */
  static MethodHandle handle(MethodType type, int result) {
    if (result >= 0) {
      MethodHandle same = MethodHandles.identity(type.parameterType(result));
      return MethodHandles.permuteArguments(same, type, result);
    }
    // asType would unbox the null, and throw.
    MethodHandle nothing =
        MethodHandles.explicitCastArguments(
            MethodHandles.constant(Object.class, null), MethodType.methodType(type.returnType()));
    return MethodHandles.dropArguments(nothing, 0, type.parameterList());
  }
}
