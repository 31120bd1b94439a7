package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Statements;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import java.sql.Statement;

/** {@code close}; some drivers keep the statement and hand it out again when it is prepared. */
public final class StatementClosed {
  private StatementClosed() {}

  @OnExit
  public static void exit(@This Statement statement) {
    Statements.closed(statement);
  }
}
