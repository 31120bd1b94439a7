package dev.weir.instrumentation.kafka;

import dev.weir.meters.LagReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;

/**
 * Kafka's own {@code records-lag}, one for each assigned partition; it goes when the partition
 * does. {@code KafkaConsumer.metrics} is the one method that any thread may call.
 */
final class ConsumerLags extends LagReader<KafkaConsumer<?, ?>> {
  static final ConsumerLags READER = new ConsumerLags();

  private ConsumerLags() {}

  @Override
  public void read(KafkaConsumer<?, ?> consumer, Lags lags) {
    Map<TopicPartition, Double> byPartition = new HashMap<>(); // from 4.1 on some are there twice
    for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
      Map<String, String> tags = metric.getKey().tags();
      String topic = tags.get("topic");
      String partition = tags.get("partition");
      Object value = metric.getValue().metricValue();
      boolean isLag = metric.getKey().name().equals("records-lag");
      if (isLag && topic != null && partition != null && value instanceof Number) {
        byPartition.put(
            new TopicPartition(Topics.named(topic), Integer.parseInt(partition)),
            ((Number) value).doubleValue());
      }
    }
    byPartition.forEach((of, messages) -> lags.lag(of.topic(), of.partition(), messages));
  }
}
