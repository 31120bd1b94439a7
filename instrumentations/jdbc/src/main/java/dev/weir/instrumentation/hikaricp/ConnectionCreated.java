package dev.weir.instrumentation.hikaricp;

import com.zaxxer.hikari.pool.HikariPool;
import dev.weir.meters.Meters;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * {@code PoolBase.newConnection}: connects, and prepares the connection as configured. A pool makes
 * its first one while it is being constructed, to fail fast.
 */
public final class ConnectionCreated {
  private ConnectionCreated() {}

  @OnEnter
  public static long enter() {
    return System.nanoTime();
  }

  @OnExit
  public static void exit(
      @This HikariPool pool, @Enter long startNanos, @Thrown @Nullable Throwable thrown)
      throws ReflectiveOperationException {
    if (thrown == null) {
      HikariPools.opened(pool);
      Meters.pools().created(pool, System.nanoTime() - startNanos);
    }
  }
}
