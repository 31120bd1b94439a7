package dev.weir.jdbc;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import dev.weir.jdbc.Statements.Prepared;
import dev.weir.jdbc.Statements.TextBatch;
import dev.weir.meters.Meters;
import dev.weir.meters.StatementLabel;
import java.lang.reflect.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
  private Database database = Database.UNKNOWN;
  private @Nullable String operation;
  private @Nullable String table;
  private @Nullable String errorType;

  private Execution() {}

  /** A statement's text is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofText(Statement statement, @Nullable String sql) {
    Execution mine = CURRENT.get();
    return mine.running
        ? null
        : mine.begin(database(statement), Statements.operation(sql), Statements.table(sql));
  }

  /** A prepared statement is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofPrepared(Statement statement) {
    Execution mine = CURRENT.get();
    return mine.running ? null : mine.begin(statement, Statements.prepared(statement));
  }

  /** A batch is about to be executed. Null where that is part of another execution. */
  public static @Nullable Execution ofBatch(Statement statement) {
    Execution mine = CURRENT.get();
    if (mine.running) {
      return null;
    }
    TextBatch batch = Statements.batch(statement);
    return batch == null
        ? mine.begin(statement, Statements.prepared(statement))
        : mine.begin(database(statement), batch.operation, batch.table);
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

  private Execution begin(Statement statement, @Nullable Prepared prepared) {
    return prepared == null
        ? begin(database(statement), null, null)
        : begin(prepared.database, prepared.operation, prepared.table);
  }

  private Execution begin(Database on, @Nullable String does, @Nullable String to) {
    database = on;
    operation = does;
    table = to;
    running = true;
    startNanos = System.nanoTime();
    return this;
  }

  private static Database database(Statement statement) {
    try {
      return Connections.database(statement.getConnection());
    } catch (SQLException | RuntimeException | LinkageError e) {
      return Database.UNKNOWN; // closed; what is executed next will say so
    }
  }

  /** The statement was executed, or threw. */
  public void end(@Nullable Throwable thrown) {
    long durationNanos = System.nanoTime() - startNanos;
    try {
      record(durationNanos, thrown);
    } finally {
      running = false;
    }
  }

  /**
   * The batch was executed, or threw.
   *
   * @param counts the update counts, an {@code int[]} or {@code long[]}, null where it threw
   */
  public void endBatch(@Nullable Object counts, @Nullable Throwable thrown) {
    long durationNanos = System.nanoTime() - startNanos;
    try {
      if (Meters.jdbc().statementLabel() != StatementLabel.NONE && isMany(counts, thrown)) {
        operation = Sql.batch(operation);
      }
      record(durationNanos, thrown);
    } finally {
      running = false;
    }
  }

  /** There are as many counts as the batch had statements; a batch of one is none. */
  private static boolean isMany(@Nullable Object counts, @Nullable Throwable thrown) {
    Object all =
        thrown instanceof BatchUpdateException
            ? ((BatchUpdateException) thrown).getUpdateCounts()
            : counts;
    return all == null || Array.getLength(all) != 1;
  }

  private void record(long durationNanos, @Nullable Throwable thrown) {
    errorType = thrown == null ? null : errorType(thrown);
    Meters.jdbc().executed(this, durationNanos);
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

  @Override
  public @Nullable String fact(JdbcFact fact) {
    switch (fact) {
      case SYSTEM:
        return database.system;
      case NAMESPACE:
        return database.namespace;
      case SERVER_ADDRESS:
        return database.serverAddress;
      case SERVER_PORT:
        return database.serverPort;
      case OPERATION:
        return operation;
      case COLLECTION:
        return table;
      case ERROR_TYPE:
        return errorType;
      case DATABASE:
        return database.namespace != null ? database.namespace : database.system;
      case SUCCESS:
        return errorType == null ? "true" : "false";
    }
    return null;
  }
}
