package dev.weir.instrumentation.kafka;

import dev.weir.meters.Meters;
import dev.weir.spi.Argument;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** {@code KafkaConsumer(ConsumerConfig, Deserializer, Deserializer)}. */
public final class ConsumerOpened {
  private ConsumerOpened() {}

  @OnExit
  public static void exit(@This KafkaConsumer<?, ?> consumer, @Argument(0) ConsumerConfig config) {
    String group = config.getString(ConsumerConfig.GROUP_ID_CONFIG);
    Meters.messaging()
        .opened("kafka", isNamed(group) ? group : null, consumer, ConsumerLags.READER);
  }

  private static boolean isNamed(@Nullable String group) {
    return group != null && !group.isEmpty();
  }
}
