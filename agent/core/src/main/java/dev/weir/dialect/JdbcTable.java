package dev.weir.dialect;

import static dev.weir.dialect.JdbcFact.COLLECTION;
import static dev.weir.dialect.JdbcFact.DATABASE;
import static dev.weir.dialect.JdbcFact.ERROR_TYPE;
import static dev.weir.dialect.JdbcFact.NAMESPACE;
import static dev.weir.dialect.JdbcFact.OPERATION;
import static dev.weir.dialect.JdbcFact.SERVER_ADDRESS;
import static dev.weir.dialect.JdbcFact.SERVER_PORT;
import static dev.weir.dialect.JdbcFact.SUCCESS;
import static dev.weir.dialect.JdbcFact.SYSTEM;
import static dev.weir.dialect.JdbcQuantity.DURATION;

/**
 * Statements that are executed through JDBC.
 *
 * <pre>
 * db_client_operation_duration_seconds_count{db_system_name="postgresql",db_namespace="shop",
 *     db_operation_name="SELECT",server_address="db.internal",server_port="5432"} 1
 * </pre>
 */
public final class JdbcTable extends MetricTable<JdbcFact, JdbcQuantity> {

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/database/database-metrics/">Semantic
   * conventions for database client metrics</a>, 1.33 and later; buckets as they advise.
   */
  @Override
  protected void otel() {
    histogram(
            DURATION,
            "db_client_operation_duration_seconds",
            "Duration of database client operations.")
        .buckets(.001, .005, .01, .05, .1, .5, 1, 5, 10)
        .label("db_system_name", SYSTEM)
        .label("db_namespace", NAMESPACE, ABSENT)
        .label("server_address", SERVER_ADDRESS, ABSENT)
        .label("server_port", SERVER_PORT, ABSENT)
        .label("db_operation_name", OPERATION, ABSENT)
        .label("db_collection_name", COLLECTION, ABSENT)
        .label("error_type", ERROR_TYPE, ABSENT);
  }

  /**
   * Micrometer has no statements of its own; the name is that of the observation which adds them.
   */
  @Override
  protected void micrometer() {
    labels(timer(DURATION, "jdbc_query_seconds", "Duration of database statements."))
        .label("error", ERROR_TYPE, "none");
  }

  @Override
  protected void classic() {
    labels(
            histogram(DURATION, "database_query_duration_seconds", "Duration of database queries.")
                .buckets(.001, .005, .01, .05, .1, .5, 1, 5, 10))
        .label("success", SUCCESS)
        .service();
    labels(counter(DURATION, "database_queries_total", "Database queries executed."))
        .label("success", SUCCESS)
        .service();
  }

  private static Row<JdbcFact, JdbcQuantity> labels(Row<JdbcFact, JdbcQuantity> row) {
    return row.label("database", DATABASE)
        .label("operation", OPERATION)
        .label("table", COLLECTION, ABSENT);
  }
}
