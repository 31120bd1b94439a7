package dev.weir.instrumentation.executors;

import dev.weir.meters.Creator;
import dev.weir.meters.Meters;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import java.util.concurrent.ThreadPoolExecutor;

/** {@code ThreadPoolExecutor(…)}. */
public final class PoolMade {
  private PoolMade() {}

  @OnExit
  public static void exit(@This ThreadPoolExecutor executor) {
    Meters.executors().made(executor, Creator.find());
  }
}
