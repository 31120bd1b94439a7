package dev.weir.jdbc;

import dev.weir.meters.Meters;
import dev.weir.meters.StatementLabel;
import dev.weir.meters.WeakIdentityMap;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of statements before they are executed. Held weakly: nobody is obliged to close
 * them. Thread-safe.
 */
public final class Statements {
  private static final WeakIdentityMap<Statement, Prepared> prepared = new WeakIdentityMap<>();
  private static final PreparedTexts texts = new PreparedTexts();
  private static final WeakIdentityMap<Statement, TextBatch> batches = new WeakIdentityMap<>();

  private Statements() {}

  /** A statement was prepared; its text is not seen again. */
  public static void prepared(Connection connection, String sql, Statement statement) {
    prepared.put(statement, texts.of(Connections.database(connection), sql));
  }

  /** A text was added to a statement's batch. */
  public static void batched(Statement statement, String sql) {
    TextBatch batch = batches.get(statement);
    if (batch == null) {
      batch = batches.putIfAbsent(statement, new TextBatch());
    }
    batch.add(operation(sql), table(sql));
  }

  /** A statement's batch was cleared or executed. */
  public static void unbatched(Statement statement) {
    batches.remove(statement);
  }

  /**
   * A statement was closed: what the collector need not find out costs it nothing. One that comes
   * back from a driver's cache was prepared again.
   */
  public static void closed(Statement statement) {
    prepared.remove(statement);
    batches.remove(statement);
  }

  static @Nullable Prepared prepared(Statement statement) {
    return prepared.get(statement);
  }

  static @Nullable TextBatch batch(Statement statement) {
    return batches.get(statement);
  }

  static @Nullable String operation(@Nullable String sql) {
    return sql == null || Meters.jdbc().statementLabel() == StatementLabel.NONE
        ? null
        : Sql.operation(sql);
  }

  static @Nullable String table(@Nullable String sql) {
    return sql == null || Meters.jdbc().statementLabel() != StatementLabel.TABLE
        ? null
        : Sql.table(sql);
  }

  /** What a prepared statement will do, and where. Immutable. */
  static final class Prepared {
    final Database database;
    final @Nullable String operation;
    final @Nullable String table;

    Prepared(Database database, @Nullable String operation, @Nullable String table) {
      this.database = database;
      this.operation = operation;
      this.table = table;
    }
  }

  /** What the texts of a batch have in common. Used by one thread at a time, as statements are. */
  static final class TextBatch {
    @Nullable String operation;
    @Nullable String table;
    private boolean begun;

    void add(@Nullable String nextOperation, @Nullable String nextTable) {
      operation = !begun || same(operation, nextOperation) ? nextOperation : null;
      table = !begun || same(table, nextTable) ? nextTable : null;
      begun = true;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
      return one != null && one.equals(other);
    }
  }
}
