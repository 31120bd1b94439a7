package dev.weir.instrumentation.hikaricp;

import com.zaxxer.hikari.pool.HikariPool;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;

/** A pool was constructed, its first connection made and checked. */
public final class PoolOpened {
  private PoolOpened() {}

  @OnExit
  public static void exit(@This HikariPool pool) throws ReflectiveOperationException {
    HikariPools.opened(pool);
  }
}
