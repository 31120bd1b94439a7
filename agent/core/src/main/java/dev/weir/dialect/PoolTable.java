package dev.weir.dialect;

import static dev.weir.dialect.PoolFact.NAME;
import static dev.weir.dialect.PoolQuantity.CREATE_TIME;
import static dev.weir.dialect.PoolQuantity.IDLE;
import static dev.weir.dialect.PoolQuantity.IDLE_MAX;
import static dev.weir.dialect.PoolQuantity.IDLE_MIN;
import static dev.weir.dialect.PoolQuantity.MAX;
import static dev.weir.dialect.PoolQuantity.PENDING;
import static dev.weir.dialect.PoolQuantity.TIMEOUTS;
import static dev.weir.dialect.PoolQuantity.TOTAL;
import static dev.weir.dialect.PoolQuantity.USED;
import static dev.weir.dialect.PoolQuantity.USE_TIME;
import static dev.weir.dialect.PoolQuantity.WAIT_TIME;

/**
 * Pools of database connections.
 *
 * <pre>
 * db_client_connection_count{db_client_connection_pool_name="orders",db_client_connection_state="used"} 3
 * </pre>
 */
public final class PoolTable extends MetricTable<PoolFact, PoolQuantity> {
  private static final double[] TIMES = {.0001, .0005, .001, .005, .01, .05, .1, .5, 1, 5, 10, 30};

  private final String library;

  /**
   * @param library whose pool it is, {@code hikaricp}: Micrometer has other names for each
   */
  public PoolTable(String library) {
    this.library = library;
  }

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/database/database-metrics/">Semantic
   * conventions for connection pools</a>; buckets fit for times in seconds.
   */
  @Override
  protected void otel() {
    otelName(gauge(USED, "db_client_connection_count", "Connections by state."))
        .constant("db_client_connection_state", "used");
    otelName(gauge(IDLE, "db_client_connection_count", "Connections by state."))
        .constant("db_client_connection_state", "idle");
    otelName(gauge(MAX, "db_client_connection_max", "Most connections allowed."));
    otelName(gauge(IDLE_MAX, "db_client_connection_idle_max", "Most idle connections allowed."));
    otelName(gauge(IDLE_MIN, "db_client_connection_idle_min", "Least idle connections kept."));
    otelName(
        gauge(
            PENDING,
            "db_client_connection_pending_requests",
            "Callers that wait for a connection."));
    otelName(
        total(
            TIMEOUTS,
            "db_client_connection_timeouts_total",
            "Callers that got no connection in time."));
    otelTime(WAIT_TIME, "wait", "Time to get a connection from the pool.");
    otelTime(USE_TIME, "use", "Time between borrowing a connection and returning it.");
    otelTime(CREATE_TIME, "create", "Time to create a connection.");
  }

  private void otelTime(PoolQuantity time, String what, String help) {
    otelName(
        histogram(time, "db_client_connection_" + what + "_time_seconds", help).buckets(TIMES));
  }

  private static Row<PoolFact, PoolQuantity> otelName(Row<PoolFact, PoolQuantity> row) {
    return row.label("db_client_connection_pool_name", NAME);
  }

  /** HikariCP brings its own Micrometer metrics; Spring Boot names those of every other pool. */
  @Override
  protected void micrometer() {
    if (library.equals("hikaricp")) {
      hikari();
      return;
    }
    gauge(USED, "jdbc_connections_active", "Active connections.").label("name", NAME);
    gauge(IDLE, "jdbc_connections_idle", "Idle connections.").label("name", NAME);
    gauge(MAX, "jdbc_connections_max", "Most connections allowed.").label("name", NAME);
    gauge(IDLE_MIN, "jdbc_connections_min", "Least idle connections kept.").label("name", NAME);
  }

  private void hikari() {
    gauge(TOTAL, "hikaricp_connections", "Total connections.").label("pool", NAME);
    gauge(USED, "hikaricp_connections_active", "Active connections.").label("pool", NAME);
    gauge(IDLE, "hikaricp_connections_idle", "Idle connections.").label("pool", NAME);
    gauge(PENDING, "hikaricp_connections_pending", "Pending threads.").label("pool", NAME);
    gauge(MAX, "hikaricp_connections_max", "Max connections.").label("pool", NAME);
    gauge(IDLE_MIN, "hikaricp_connections_min", "Min connections.").label("pool", NAME);
    total(TIMEOUTS, "hikaricp_connections_timeout_total", "Connection timeout total count.")
        .label("pool", NAME);
    timer(WAIT_TIME, "hikaricp_connections_acquire_seconds", "Connection acquire time.")
        .label("pool", NAME);
    timer(USE_TIME, "hikaricp_connections_usage_seconds", "Connection usage time.")
        .label("pool", NAME);
    timer(CREATE_TIME, "hikaricp_connections_creation_seconds", "Connection creation time.")
        .label("pool", NAME);
  }

  @Override
  protected void classic() {
    classicName(gauge(USED, "database_connections_active", "Database connections in use."));
    classicName(gauge(IDLE, "database_connections_idle", "Idle database connections."));
    classicName(gauge(MAX, "database_connections_max", "Most database connections allowed."));
    classicName(gauge(IDLE_MIN, "database_connections_min", "Idle connections kept ready."));
    classicName(gauge(PENDING, "database_connections_pending", "Callers waiting for one."));
    classicName(
        total(TIMEOUTS, "database_connection_timeouts_total", "Callers that got none in time."));
    classicTime(WAIT_TIME, "wait", "Time to get a database connection.");
    classicTime(USE_TIME, "use", "Time a database connection was in use.");
    classicTime(CREATE_TIME, "create", "Time to create a database connection.");
  }

  private void classicTime(PoolQuantity time, String what, String help) {
    classicName(histogram(time, "database_connection_" + what + "_seconds", help).buckets(TIMES));
  }

  private static Row<PoolFact, PoolQuantity> classicName(Row<PoolFact, PoolQuantity> row) {
    return row.label("pool", NAME).service();
  }
}
