package dev.weir.instrumentation.jdbc;

import dev.weir.spi.Discovered;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import org.jspecify.annotations.Nullable;

/** A driver, or a pool, opened a connection; null where the URL was not the driver's. */
public final class ConnectionOpened {
  private ConnectionOpened() {}

  @OnExit
  public static void exit(@Return @Nullable Object connection) {
    if (connection != null) {
      Discovered.type(JdbcInstrumentation.CONNECTION, connection.getClass());
    }
  }
}
