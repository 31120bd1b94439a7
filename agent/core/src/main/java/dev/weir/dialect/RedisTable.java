package dev.weir.dialect;

import static dev.weir.dialect.RedisFact.COMMAND;
import static dev.weir.dialect.RedisFact.ERROR_TYPE;
import static dev.weir.dialect.RedisFact.REMOTE;
import static dev.weir.dialect.RedisFact.SERVER_ADDRESS;
import static dev.weir.dialect.RedisFact.SERVER_PORT;
import static dev.weir.dialect.RedisFact.SUCCESS;
import static dev.weir.dialect.RedisQuantity.DURATION;

/**
 * Commands that are sent to Redis.
 *
 * <pre>
 * db_client_operation_duration_seconds_count{db_system_name="redis",db_operation_name="HGET",
 *     server_address="cache.internal",server_port="6379",error_type="WRONGTYPE"} 1
 * </pre>
 */
public final class RedisTable extends MetricTable<RedisFact, RedisQuantity> {

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/database/redis/">Semantic conventions for
   * Redis</a>: the metric that statements have, whose labels of databases and tables stay empty.
   */
  @Override
  protected void otel() {
    histogram(
            DURATION,
            "db_client_operation_duration_seconds",
            "Duration of database client operations.")
        .buckets(.001, .005, .01, .05, .1, .5, 1, 5, 10)
        .constant("db_system_name", "redis")
        .constant("db_namespace", ABSENT)
        .label("server_address", SERVER_ADDRESS, ABSENT)
        .label("server_port", SERVER_PORT, ABSENT)
        .label("db_operation_name", COMMAND)
        .constant("db_collection_name", ABSENT)
        .label("error_type", ERROR_TYPE, ABSENT);
  }

  /** Spring Boot 3's name for Lettuce, which it uses unless told otherwise; Jedis has none. */
  @Override
  protected void micrometer() {
    timer(
            DURATION,
            "lettuce_command_completion_seconds",
            "Latency between command send and command completion.")
        .label("command", COMMAND)
        .constant("local", "local:any")
        .label("remote", REMOTE)
        .label("error", ERROR_TYPE, "none");
  }

  @Override
  protected void classic() {
    histogram(DURATION, "redis_command_duration_seconds", "Duration of Redis commands.")
        .buckets(.0001, .0005, .001, .005, .01, .05, .1, .5, 1, 5)
        .label("command", COMMAND)
        .label("success", SUCCESS)
        .service();
  }
}
