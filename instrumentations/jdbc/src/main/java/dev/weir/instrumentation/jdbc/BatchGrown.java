package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Statements;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** {@code addBatch} of a text. */
public final class BatchGrown {
  private BatchGrown() {}

  @OnEnter
  public static void enter(@This Statement statement, @Argument(0) @Nullable String sql) {
    if (sql != null) {
      Statements.batched(statement, sql);
    }
  }
}
