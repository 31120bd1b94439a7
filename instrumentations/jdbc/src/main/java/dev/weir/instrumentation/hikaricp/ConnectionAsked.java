package dev.weir.instrumentation.hikaricp;

import com.zaxxer.hikari.pool.HikariPool;
import dev.weir.meters.Meters;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * {@code HikariPool.getConnection}: every other overload calls the one with a timeout. It throws a
 * {@link SQLTransientConnectionException} when that has passed, and only then.
 */
public final class ConnectionAsked {
  private ConnectionAsked() {}

  @OnEnter
  public static long enter(@This HikariPool pool) throws ReflectiveOperationException {
    HikariPools.opened(pool); // where it is older than the agent
    return System.nanoTime();
  }

  @OnExit
  public static void exit(
      @This HikariPool pool, @Enter long startNanos, @Thrown @Nullable Throwable thrown) {
    if (thrown == null) {
      Meters.pools().waited(pool, System.nanoTime() - startNanos);
    } else if (thrown instanceof SQLTransientConnectionException) {
      Meters.pools().timedOut(pool);
    }
  }
}
