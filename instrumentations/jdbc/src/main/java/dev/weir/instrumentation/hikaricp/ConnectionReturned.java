package dev.weir.instrumentation.hikaricp;

import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/** {@code HikariPool.recycle}: a lent connection was closed. */
public final class ConnectionReturned {
  private ConnectionReturned() {}

  @OnEnter
  public static void enter(@This Object pool, @Argument(0) Object entry) {
    Meters.pools().returned(pool, entry);
  }
}
