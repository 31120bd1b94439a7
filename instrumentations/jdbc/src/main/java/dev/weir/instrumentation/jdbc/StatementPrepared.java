package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Execution;
import dev.weir.spi.Argument;
import dev.weir.spi.Discovered;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** {@code prepareStatement} and {@code prepareCall}, each of which drivers express by another. */
public final class StatementPrepared {
  private StatementPrepared() {}

  @OnEnter
  public static @Nullable Object enter() {
    return Execution.preparation();
  }

  @OnExit
  public static void exit(
      @This Connection connection,
      @Argument(0) @Nullable String sql,
      @Return @Nullable Statement statement,
      @Enter @Nullable Execution preparation) {
    if (preparation != null) {
      preparation.endPreparation(connection, sql, statement);
    }
    if (statement != null) {
      Discovered.type(JdbcInstrumentation.STATEMENT, statement.getClass());
    }
  }
}
