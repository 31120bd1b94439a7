package dev.weir.instrumentation.kafka;

import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Thrown;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code KafkaProducer.doSend(ProducerRecord, Callback)}. It calls back when the broker has
 * answered or the record was given up, and throws where it did not come so far: the record cannot
 * be serialised, the producer is closed.
 */
public final class RecordSent {
  private RecordSent() {}

  @OnEnter(replacesArgument = true)
  public static Callback enter(
      @Argument(0) ProducerRecord<?, ?> record, @Argument(1) @Nullable Callback callback) {
    return new AwaitedAnswer(record.topic(), callback);
  }

  @OnExit
  public static void exit(@Enter @Nullable Callback answer, @Thrown @Nullable Throwable thrown) {
    if (thrown != null && answer instanceof AwaitedAnswer) {
      ((AwaitedAnswer) answer).end(thrown);
    }
  }
}
