package dev.weir.benchmarks.weaving;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** {@link Timing} as Byte Buddy weaves it when it must not be inlined: through invokedynamic. */
public final class IndyAdvice {
  private final Advice advice;

  IndyAdvice() throws ReflectiveOperationException {
    advice =
        Advice.withCustomMapping()
            .bootstrap(
                IndyAdvice.class.getMethod(
                    "bootstrap",
                    MethodHandles.Lookup.class,
                    String.class,
                    MethodType.class,
                    Object[].class))
            .to(Timing.class);
  }

  AsmVisitorWrapper on(ElementMatcher<? super MethodDescription> methods) {
    return advice.on(methods);
  }

  /** Named by woven code; never called, for the woven methods never are. */
  public static CallSite bootstrap(
      MethodHandles.Lookup caller, String name, MethodType type, Object... arguments) {
    throw new UnsupportedOperationException(name);
  }
}
