package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.MessagingFact;
import dev.weir.dialect.MessagingQuantity;
import dev.weir.dialect.MessagingTable;
import org.jspecify.annotations.Nullable;

/**
 * Measures messages that this JVM sends and consumes. Consumers are held weakly; their lags vanish
 * when they are closed or collected. Thread-safe.
 */
public final class MessagingMeter {
  private final Bound<MessagingFact, MessagingQuantity> bound;
  private final Recorder<MessagingFact> sent;
  private final Recorder<MessagingFact> consumed;
  private final Recorder<MessagingFact> processed;
  private final WeakIdentityMap<Object, MessageConsumer> consumers = new WeakIdentityMap<>();

  MessagingMeter(Binder binder) {
    bound = binder.bind(new MessagingTable());
    sent = bound.recorder(MessagingQuantity.SENT);
    consumed = bound.recorder(MessagingQuantity.CONSUMED);
    processed = bound.recorder(MessagingQuantity.PROCESSED);
  }

  /** A message was sent, or not: the broker answered, or will not. */
  public void sent(Facts<MessagingFact> message, long durationNanos) {
    sent.recordNanos(message, durationNanos);
  }

  /** A consumer is there from now on. */
  public <C> void opened(
      String system, @Nullable String group, C consumer, LagReader<? super C> reader) {
    MessageConsumer opened = new MessageConsumer(system, group, consumed, processed);
    if (consumers.putIfAbsent(consumer, opened) == opened) {
      opened.observe(bound, new ConsumerLags<C>(system, group, consumer, reader));
    }
  }

  /** Null where it is older than the agent, or closed. */
  public @Nullable MessageConsumer consumer(Object consumer) {
    return consumers.get(consumer);
  }

  /** A consumer was closed. */
  public void closed(Object consumer) {
    MessageConsumer closed = consumers.remove(consumer);
    if (closed != null) {
      closed.close();
    }
  }
}
