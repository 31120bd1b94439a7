package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Statements;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import java.sql.Statement;

/** {@code clearBatch}. */
public final class BatchCleared {
  private BatchCleared() {}

  @OnEnter
  public static void enter(@This Statement statement) {
    Statements.unbatched(statement);
  }
}
