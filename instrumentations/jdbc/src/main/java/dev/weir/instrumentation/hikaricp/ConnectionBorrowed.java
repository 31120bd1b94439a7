package dev.weir.instrumentation.hikaricp;

import dev.weir.meters.Meters;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** {@code PoolEntry.createProxyConnection}: the pool's entry, which stays, is lent. */
public final class ConnectionBorrowed {
  private ConnectionBorrowed() {}

  @OnExit
  public static void exit(@This Object entry) {
    Meters.pools().borrowed(entry);
  }
}
