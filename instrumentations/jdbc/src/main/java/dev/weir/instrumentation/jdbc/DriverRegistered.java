package dev.weir.instrumentation.jdbc;

import dev.weir.spi.Argument;
import dev.weir.spi.Discovered;
import dev.weir.spi.OnEnter;
import org.jspecify.annotations.Nullable;

/** A driver registers, as JDBC obliges each to when its class is initialised. */
public final class DriverRegistered {
  private DriverRegistered() {}

  @OnEnter
  public static void enter(@Argument(0) @Nullable Object driver) {
    if (driver != null) {
      Discovered.type(JdbcInstrumentation.DRIVER, driver.getClass());
    }
  }
}
