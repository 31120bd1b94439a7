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

  /** Whether statements are told apart by what they do: what is not asked for need not be known. */
  public boolean tellsVerbs() {
    return statementLabel != StatementLabel.NONE;
  }

  /** Whether statements are told apart by their tables as well. */
  public boolean tellsTables() {
    return statementLabel == StatementLabel.TABLE;
  }

  /** Where statements of these facts are recorded; to be kept where the facts do not change. */
  public Recording<JdbcFact> recording(Facts<JdbcFact> statement) {
    return durations.of(statement);
  }

  /** A statement was executed, or failed. */
  public void executed(Facts<JdbcFact> statement, long durationNanos) {
    durations.recordNanos(statement, durationNanos);
  }
}
