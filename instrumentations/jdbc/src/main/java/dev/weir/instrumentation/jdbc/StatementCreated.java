package dev.weir.instrumentation.jdbc;

import dev.weir.spi.Discovered;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import org.jspecify.annotations.Nullable;

/** {@code createStatement}. */
public final class StatementCreated {
  private StatementCreated() {}

  @OnExit
  public static void exit(@Return @Nullable Object statement) {
    if (statement != null) {
      Discovered.type(JdbcInstrumentation.STATEMENT, statement.getClass());
    }
  }
}
