package dev.weir.jdbc;

import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import dev.weir.meters.JdbcMeter;
import dev.weir.meters.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What executing a statement does, and where: the facts of every execution that succeeds. Knows
 * where those are recorded, so that one that was met before is not looked for again. Thread-safe.
 */
final class Operation implements Facts<JdbcFact> {
  final JdbcMeter meter;
  final Database database;
  private final @Nullable String name;
  private final @Nullable String table;

  /** Plain on purpose, as {@link #batch}: who misses it makes it again. */
  private @Nullable Recording<JdbcFact> successes;

  private @Nullable Operation batch;

  /**
   * @param name {@code SELECT}; null where it is not known or not asked for
   * @param table the table that it names; null likewise
   */
  Operation(JdbcMeter meter, Database database, @Nullable String name, @Nullable String table) {
    this.meter = meter;
    this.database = database;
    this.name = name;
    this.table = table;
  }

  /** What a text says, as far as the meter tells statements apart. */
  static Operation of(JdbcMeter meter, Database database, @Nullable String sql) {
    return new Operation(meter, database, name(meter, sql), table(meter, sql));
  }

  static @Nullable String name(JdbcMeter meter, @Nullable String sql) {
    return sql == null || !meter.tellsVerbs() ? null : Sql.operation(sql);
  }

  static @Nullable String table(JdbcMeter meter, @Nullable String sql) {
    return sql == null || !meter.tellsTables() ? null : Sql.table(sql);
  }

  /** The same, done many times in one batch. */
  Operation batch() {
    Operation known = batch;
    if (known == null) {
      known = meter.tellsVerbs() ? new Operation(meter, database, Sql.batch(name), table) : this;
      batch = known;
    }
    return known;
  }

  /** It was executed without an error. */
  void succeeded(long durationNanos) {
    Recording<JdbcFact> known = successes;
    if (known == null) {
      known = meter.recording(this);
      successes = known;
    }
    known.recordNanos(0, durationNanos);
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
        return name;
      case COLLECTION:
        return table;
      case ERROR_TYPE:
        return null;
      case DATABASE:
        return database.namespace != null ? database.namespace : database.system;
      case SUCCESS:
        return "true";
    }
    return null;
  }
}
