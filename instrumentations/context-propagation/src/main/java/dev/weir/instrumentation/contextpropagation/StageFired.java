package dev.weir.instrumentation.contextpropagation;

import dev.weir.context.Before;
import dev.weir.context.RequestContext;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import org.jspecify.annotations.Nullable;

/**
 * {@code CompletableFuture.UniApply.tryFire(int)} and its like: runs a stage if what it depends on
 * is complete, on whichever thread completed that. Tried several times, so nothing is taken away.
 */
public final class StageFired {
  private StageFired() {}

  @OnEnter
  public static @Nullable Before enter(@This Object stage) {
    return RequestContext.resume(Carried.of(stage));
  }

  @OnExit
  public static void exit(@Enter @Nullable Before before) {
    RequestContext.restore(before);
  }
}
