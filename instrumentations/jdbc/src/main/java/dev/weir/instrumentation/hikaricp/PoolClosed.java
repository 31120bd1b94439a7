package dev.weir.instrumentation.hikaricp;

import dev.weir.meters.Meters;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code HikariPool.shutdown}. */
public final class PoolClosed {
  private PoolClosed() {}

  @OnExit
  public static void exit(@This Object pool) {
    Meters.pools().closed(pool);
  }
}
