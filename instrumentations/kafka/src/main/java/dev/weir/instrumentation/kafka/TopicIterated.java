package dev.weir.instrumentation.kafka;

import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** {@code ConsumerRecords.records(String)}. */
public final class TopicIterated {
  private TopicIterated() {}

  @OnExit
  public static <K, V> @Nullable Iterable<ConsumerRecord<K, V>> exit(
      @Return @Nullable Iterable<ConsumerRecord<K, V>> records) {
    return records == null ? null : () -> new ReceivedRecords<>(records.iterator());
  }
}
