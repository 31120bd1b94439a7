package dev.weir.instrumentation.kafka;

import dev.weir.context.ReceivedMessage;
import dev.weir.spi.OnEnter;

/** {@code KafkaConsumer.poll}, {@code close}: whoever left a loop early is done with its record. */
public final class RecordsAsked {
  private RecordsAsked() {}

  @OnEnter
  public static void enter() {
    ReceivedMessage.putDown();
  }
}
