package dev.weir.instrumentation.kafka;

import dev.weir.meters.MessageConsumer;
import dev.weir.meters.Meters;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** {@code KafkaConsumer.poll}. */
public final class RecordsPolled {
  private RecordsPolled() {}

  @OnEnter
  public static @Nullable MessageConsumer enter(@This Object kafkas) {
    MessageConsumer consumer = Meters.messaging().consumer(kafkas);
    if (consumer != null) {
      consumer.asks();
    }
    return consumer;
  }

  @OnExit
  public static void exit(
      @Enter @Nullable MessageConsumer consumer, @Return @Nullable ConsumerRecords<?, ?> records) {
    if (consumer != null && records != null) {
      for (TopicPartition partition : records.partitions()) {
        Topics.seen(partition.topic());
        consumer.given(partition.topic(), records.records(partition).size());
      }
    }
  }
}
