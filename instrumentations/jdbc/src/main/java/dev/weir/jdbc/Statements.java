package dev.weir.jdbc;

import dev.weir.meters.JdbcMeter;
import dev.weir.meters.Meters;
import dev.weir.meters.WeakIdentityMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What was learnt of statements before they are executed. Thread-safe. */
public final class Statements {
  private static final OpenStatements prepared = new OpenStatements();
  private static final StatementTexts texts = new StatementTexts();
  private static final WeakIdentityMap<Statement, TextBatch> batches = new WeakIdentityMap<>();

  private Statements() {}

  /** A statement was prepared; its text is not seen again. */
  public static void prepared(Connection connection, String sql, Statement statement) {
    prepared.add(statement, texts.of(Meters.jdbc(), Connections.database(connection), sql));
  }

  /** A text was added to a statement's batch. */
  public static void batched(Statement statement, String sql) {
    TextBatch batch = batches.get(statement);
    if (batch == null) {
      batch = batches.putIfAbsent(statement, new TextBatch());
    }
    JdbcMeter meter = Meters.jdbc();
    batch.add(Operation.name(meter, sql), Operation.table(meter, sql));
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

  /** What executing a text does. */
  static Operation text(Statement statement, @Nullable String sql) {
    Database database = database(statement);
    return sql == null
        ? Operation.of(Meters.jdbc(), database, null)
        : texts.of(Meters.jdbc(), database, sql);
  }

  /** What executing a prepared statement does. */
  static Operation prepared(Statement statement) {
    Operation known = prepared.get(statement);
    if (known == null) {
      known = Operation.of(Meters.jdbc(), database(statement), null);
      prepared.settle(statement, known); // so that it is looked for once
    }
    return known;
  }

  /** What executing a statement's batch does. */
  static Operation batch(Statement statement) {
    TextBatch batch = batches.get(statement);
    return batch == null
        ? prepared(statement)
        : new Operation(Meters.jdbc(), database(statement), batch.operation, batch.table);
  }

  private static Database database(Statement statement) {
    try {
      return Connections.database(statement.getConnection());
    } catch (SQLException | RuntimeException | LinkageError e) {
      return Database.UNKNOWN; // closed; what is executed next will say so
    }
  }

  /** What the texts of a batch have in common. Used by one thread at a time, as statements are. */
  private static final class TextBatch {
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
