package dev.weir.instrumentation.kafka;

import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** {@code ConsumerRecords.iterator()}, where {@code forEach} leads too. */
public final class RecordsIterated {
  private RecordsIterated() {}

  @OnExit
  public static <K, V> @Nullable Iterator<ConsumerRecord<K, V>> exit(
      @Return @Nullable Iterator<ConsumerRecord<K, V>> records) {
    return records == null ? null : new ReceivedRecords<>(records);
  }
}
