package dev.weir.jdbc;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import java.lang.reflect.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a thread is executing. Drivers execute by way of each other's methods, pools
 * and proxies by way of drivers: the outermost call is the one that counts, and while it lasts
 * there is no other. One object a thread, used again for each call.
 */
public final class Execution implements Facts<JdbcFact> {
  private static final ThreadLocal<Execution> CURRENT =
      new ThreadLocal<Execution>() {
        @Override
        protected Execution initialValue() {
          return new Execution();
        }
      };

  private boolean running;
  private boolean preparing;
  private long startNanos;
  private @Nullable Operation operation;
  private @Nullable String errorType;

  private Execution() {}

  /** A statement's text is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofText(Statement statement, @Nullable String sql) {
    Execution mine = CURRENT.get();
    return mine.running ? null : mine.begin(Statements.text(statement, sql));
  }

  /** A prepared statement is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofPrepared(Statement statement) {
    Execution mine = CURRENT.get();
    return mine.running ? null : mine.begin(Statements.prepared(statement));
  }

  /** A batch is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofBatch(Statement statement) {
    Execution mine = CURRENT.get();
    return mine.running ? null : mine.begin(Statements.batch(statement));
  }

  /** What a driver executes until {@link #endUnmeasured} is its own affair. Null where it is so. */
  public static @Nullable Execution unmeasured() {
    Execution mine = CURRENT.get();
    if (mine.running) {
      return null;
    }
    mine.running = true;
    return mine;
  }

  /** A statement is about to be prepared. Null where that is part of preparing another. */
  public static @Nullable Execution preparation() {
    Execution mine = CURRENT.get();
    if (mine.preparing) {
      return null;
    }
    mine.preparing = true;
    return mine;
  }

  private Execution begin(Operation what) {
    if (operation != what) { // G1 has a write of a reference wait for all writes before it
      operation = what;
    }
    running = true;
    startNanos = System.nanoTime();
    return this;
  }

  /** The statement was executed, or threw. */
  public void end(@Nullable Throwable thrown) {
    end(begun(), System.nanoTime() - startNanos, thrown);
  }

  /**
   * The batch was executed, or threw.
   *
   * @param counts the update counts, an {@code int[]} or {@code long[]}, null where it threw
   */
  public void endBatch(@Nullable Object counts, @Nullable Throwable thrown) {
    long durationNanos = System.nanoTime() - startNanos;
    Operation done = begun();
    end(isMany(counts, thrown) ? done.batch() : done, durationNanos, thrown);
  }

  private void end(Operation done, long durationNanos, @Nullable Throwable thrown) {
    try {
      if (thrown == null) {
        done.succeeded(durationNanos);
      } else {
        operation = done;
        errorType = errorType(thrown);
        done.meter.executed(this, durationNanos);
      }
    } finally {
      running = false;
    }
  }

  private Operation begun() {
    return Objects.requireNonNull(operation);
  }

  /** There are as many counts as the batch had statements; a batch of one is none. */
  private static boolean isMany(@Nullable Object counts, @Nullable Throwable thrown) {
    Object all =
        thrown instanceof BatchUpdateException
            ? ((BatchUpdateException) thrown).getUpdateCounts()
            : counts;
    return all == null || Array.getLength(all) != 1;
  }

  /** What the driver did itself is done. */
  public void endUnmeasured() {
    running = false;
  }

  /** The statement was prepared, unless that failed. */
  public void endPreparation(
      Connection connection, @Nullable String sql, @Nullable Statement statement) {
    try {
      if (sql != null && statement != null) {
        Statements.prepared(connection, sql, statement);
      }
    } finally {
      preparing = false;
    }
  }

  private static String errorType(Throwable thrown) {
    String state = thrown instanceof SQLException ? ((SQLException) thrown).getSQLState() : null;
    return state != null && state.length() >= 2
        ? state.substring(0, 2)
        : thrown.getClass().getName();
  }

  /** Of an execution that failed. */
  @Override
  public @Nullable String fact(JdbcFact fact) {
    switch (fact) {
      case ERROR_TYPE:
        return errorType;
      case SUCCESS:
        return "false";
      default:
        return begun().fact(fact);
    }
  }
}
