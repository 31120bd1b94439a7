package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import dev.weir.dialect.JdbcQuantity;
import dev.weir.dialect.JdbcTable;

/** Measures the statements that this JVM executes through JDBC. Thread-safe. */
public final class JdbcMeter {
  private final Recorder<JdbcFact> durations;
  private final StatementLabel statementLabel;

  JdbcMeter(Binder binder, StatementLabel statementLabel) {
    this.durations = binder.bind(new JdbcTable()).recorder(JdbcQuantity.DURATION);
    this.statementLabel = statementLabel;
  }

  /** What statements are told apart by: what is not asked for need not be found out. */
  public StatementLabel statementLabel() {
    return statementLabel;
  }

  /** A statement was executed, or failed. */
  public void executed(Facts<JdbcFact> statement, long durationNanos) {
    durations.recordNanos(statement, durationNanos);
  }
}
