package dev.weir.instrumentation.kafka;

import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** {@code ConsumerRecords.records(TopicPartition)}. */
public final class PartitionIterated {
  private PartitionIterated() {}

  @OnExit
  public static <K, V> @Nullable List<ConsumerRecord<K, V>> exit(
      @Return @Nullable List<ConsumerRecord<K, V>> records) {
    return records == null || records.isEmpty() ? records : new ReceivedList<>(records);
  }
}
