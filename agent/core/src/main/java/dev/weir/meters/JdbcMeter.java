package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import dev.weir.dialect.JdbcQuantity;
import dev.weir.dialect.JdbcTable;

/** Measures the statements that this JVM executes through JDBC. Thread-safe. */
public final class JdbcMeter {
  private static volatile StatementLabel statementLabel = StatementLabel.VERB;

  private final Recorder<JdbcFact> durations;

  JdbcMeter(Binder binder) {
    durations = binder.bind(new JdbcTable()).recorder(JdbcQuantity.DURATION);
  }

  /** Decides what statements are told apart by, from now on. Called at start. */
  public static void tellApartBy(StatementLabel label) {
    statementLabel = label;
  }

  /** What statements are told apart by: what is not asked for need not be found out. */
  public static StatementLabel statementLabel() {
    return statementLabel;
  }

  /** A statement was executed, or failed. */
  public void executed(Facts<JdbcFact> statement, long durationNanos) {
    durations.recordNanos(statement, durationNanos);
  }
}
