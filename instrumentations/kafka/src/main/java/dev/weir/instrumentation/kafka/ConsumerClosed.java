package dev.weir.instrumentation.kafka;

import dev.weir.meters.Meters;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;

/** {@code KafkaConsumer.close}; the overloads call each other. */
public final class ConsumerClosed {
  private ConsumerClosed() {}

  @OnEnter
  public static void enter(@This Object consumer) {
    Meters.messaging().closed(consumer);
  }
}
