package dev.weir.dialect;

import static dev.weir.dialect.MessagingFact.DESTINATION;
import static dev.weir.dialect.MessagingFact.ERROR_TYPE;
import static dev.weir.dialect.MessagingFact.GROUP;
import static dev.weir.dialect.MessagingFact.OPERATION;
import static dev.weir.dialect.MessagingFact.PARTITION;
import static dev.weir.dialect.MessagingFact.SUCCESS;
import static dev.weir.dialect.MessagingFact.SYSTEM;
import static dev.weir.dialect.MessagingQuantity.CONSUMED;
import static dev.weir.dialect.MessagingQuantity.LAG;
import static dev.weir.dialect.MessagingQuantity.PROCESSED;
import static dev.weir.dialect.MessagingQuantity.SENT;

/**
 * Messages sent and consumed.
 *
 * <pre>
 * messaging_client_operation_duration_seconds_count{messaging_system="kafka",
 *     messaging_operation_name="send",messaging_destination_name="orders"} 1
 * messaging_consumer_lag_messages{messaging_system="kafka",messaging_destination_name="orders",
 *     messaging_destination_partition_id="0",messaging_consumer_group_name="billing"} 7
 * </pre>
 */
public final class MessagingTable extends MetricTable<MessagingFact, MessagingQuantity> {
  private static final double[] SECONDS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10
  };

  /**
   * <a href="https://opentelemetry.io/docs/specs/semconv/messaging/messaging-metrics/">Semantic
   * conventions for messaging client metrics</a>, 1.30 and later; buckets as they advise. They have
   * no lag.
   */
  @Override
  protected void otel() {
    otelLabels(
            histogram(
                    SENT,
                    "messaging_client_operation_duration_seconds",
                    "Duration of sending messages, to the broker's answer.")
                .buckets(SECONDS))
        .label("error_type", ERROR_TYPE, ABSENT);
    otelLabels(counter(SENT, "messaging_client_sent_messages_total", "Messages sent, or not sent."))
        .label("error_type", ERROR_TYPE, ABSENT);
    otelLabels(counter(CONSUMED, "messaging_client_consumed_messages_total", "Messages delivered."))
        .label("messaging_consumer_group_name", GROUP, ABSENT);
    otelLabels(
            histogram(
                    PROCESSED,
                    "messaging_process_duration_seconds",
                    "Time from a batch of messages to the next.")
                .buckets(SECONDS))
        .label("messaging_consumer_group_name", GROUP, ABSENT);
    gauge(LAG, "messaging_consumer_lag_messages", "Messages that a consumer has before it.")
        .label("messaging_system", SYSTEM)
        .label("messaging_destination_name", DESTINATION)
        .label("messaging_destination_partition_id", PARTITION)
        .label("messaging_consumer_group_name", GROUP, ABSENT);
  }

  private static Row<MessagingFact, MessagingQuantity> otelLabels(
      Row<MessagingFact, MessagingQuantity> row) {
    return row.label("messaging_system", SYSTEM)
        .label("messaging_operation_name", OPERATION)
        .label("messaging_destination_name", DESTINATION);
  }

  /** What {@code KafkaClientMetrics} has a name for, and times besides, which it has not. */
  @Override
  protected void micrometer() {
    timer(SENT, "kafka_producer_send_seconds", "Duration of sends, to the broker's answer.")
        .label("topic", DESTINATION)
        .label("exception", ERROR_TYPE, "none");
    counter(
            CONSUMED,
            "kafka_consumer_fetch_manager_records_consumed_total",
            "Records that were consumed.")
        .label("topic", DESTINATION)
        .label("group", GROUP, ABSENT);
    timer(PROCESSED, "kafka_consumer_process_seconds", "Time from a batch of records to the next.")
        .label("topic", DESTINATION)
        .label("group", GROUP, ABSENT);
    gauge(LAG, "kafka_consumer_fetch_manager_records_lag", "Lag of a partition in records.")
        .label("topic", DESTINATION)
        .label("partition", PARTITION)
        .label("group", GROUP, ABSENT);
  }

  @Override
  protected void classic() {
    histogram(SENT, "kafka_producer_latency_seconds", "Kafka publish latency.")
        .buckets(SECONDS)
        .label("topic", DESTINATION)
        .service();
    counter(SENT, "kafka_producer_messages_total", "Messages sent to Kafka.")
        .label("topic", DESTINATION)
        .label("success", SUCCESS)
        .service();
    group(counter(CONSUMED, "kafka_consumer_messages_total", "Messages consumed from Kafka."));
    group(
        histogram(PROCESSED, "kafka_consumer_process_seconds", "Time to process a batch.")
            .buckets(SECONDS));
    group(gauge(LAG, "kafka_consumer_lag", "Messages a consumer has before it."))
        .label("partition", PARTITION);
  }

  private static Row<MessagingFact, MessagingQuantity> group(
      Row<MessagingFact, MessagingQuantity> row) {
    return row.label("topic", DESTINATION).label("group", GROUP, ABSENT).service();
  }
}
