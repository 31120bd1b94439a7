package dev.weir.instrumentation.kafka;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import java.util.Iterator;

/**
 * {@code KafkaMessageListenerContainer.ListenerConsumer.invokeErrorHandler(ConsumerRecord,
 * Iterator, RuntimeException)}. It gathers the rest of the batch, to have it delivered again; what
 * it logs meanwhile, and what its handler sends elsewhere, is of the record that failed.
 */
public final class FailureHandled {
  private FailureHandled() {}

  @OnEnter(replacesArgument = true)
  public static Iterator<?> enter(@Argument(1) Iterator<?> rest) {
    return rest instanceof ReceivedRecords ? ((ReceivedRecords<?, ?>) rest).unprocessed() : rest;
  }
}
