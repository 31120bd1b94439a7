package dev.weir.instrumentation.kafka;

import dev.weir.dialect.Facts;
import dev.weir.dialect.MessagingFact;
import dev.weir.meters.Meters;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to the broker, and the application's callback. Kafka calls back once, on one
 * thread; where it throws instead, before that.
 */
final class AwaitedAnswer implements Callback, Facts<MessagingFact> {
  private final String topic;
  private final @Nullable Callback applications;
  private final long startNanos = System.nanoTime();
  private @Nullable String errorType;
  private boolean ended;

  AwaitedAnswer(String topic, @Nullable Callback applications) {
    this.topic = topic;
    this.applications = applications;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    try {
      end(failure);
    } finally {
      if (applications != null) {
        applications.onCompletion(metadata, failure);
      }
    }
  }

  void end(@Nullable Throwable failure) {
    if (!ended) {
      ended = true;
      errorType = failure == null ? null : failure.getClass().getName();
      Meters.messaging().sent(this, System.nanoTime() - startNanos);
    }
  }

  @Override
  public @Nullable String fact(MessagingFact fact) {
    switch (fact) {
      case SYSTEM:
        return "kafka";
      case OPERATION:
        return "send";
      case DESTINATION:
        return topic;
      case ERROR_TYPE:
        return errorType;
      case SUCCESS:
        return errorType == null ? "true" : "false";
      default:
        return null;
    }
  }
}
