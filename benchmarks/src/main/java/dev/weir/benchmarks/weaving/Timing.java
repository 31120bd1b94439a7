package dev.weir.benchmarks.weaving;

import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The advice that both weave, each seeing its own annotations. */
public final class Timing {
  static volatile long nanos;

  private Timing() {}

  @OnEnter
  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  public static void exit(
      @Enter @Advice.Enter long start,
      @This @Advice.This Object self,
      @Thrown @Advice.Thrown @Nullable Throwable thrown) {
    nanos = System.nanoTime() - start;
  }
}
