package dev.weir.meters;

import dev.weir.dialect.MessagingFact;
import dev.weir.dialect.MessagingQuantity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of messages: what it was given, and how long it takes over that. A batch is done when
 * the consumer asks for the next one; one that holds several destinations divides its time among
 * them by their messages. Used by one thread at a time, as consumers are.
 */
public final class MessageConsumer {
  private final String system;
  private final @Nullable String group;
  private final Recorder<MessagingFact> consumed;
  private final Recorder<MessagingFact> processed;
  private final Map<String, Destination> destinations = new HashMap<>();
  private @Nullable Observation lags;
  private long sinceNanos;
  private long messages;

  MessageConsumer(
      String system,
      @Nullable String group,
      Recorder<MessagingFact> consumed,
      Recorder<MessagingFact> processed) {
    this.system = system;
    this.group = group;
    this.consumed = consumed;
    this.processed = processed;
  }

  void observe(Bound<MessagingFact, MessagingQuantity> bound, Things<MessagingFact> consumerLags) {
    lags = bound.observe(MessagingQuantity.LAG, consumerLags);
  }

  /** It asks for messages: what it was given before is processed. */
  public void asks() {
    if (messages == 0) {
      return;
    }
    long nanos = System.nanoTime() - sinceNanos;
    for (Destination destination : destinations.values()) {
      if (destination.messages > 0) {
        destination.processed.recordNanos(
            0, (long) ((double) nanos * destination.messages / messages));
        destination.messages = 0;
      }
    }
    messages = 0;
  }

  /** It was given so many messages of a destination. */
  public void given(String name, int count) {
    Destination destination = destinations.get(name);
    if (destination == null) {
      destination = new Destination(name);
      destinations.put(name, destination);
    }
    destination.consumed.count(0, count);
    destination.messages += count;
    messages += count;
    sinceNanos = System.nanoTime();
  }

  void close() {
    asks();
    if (lags != null) {
      lags.close();
    }
  }

  /** A destination and what of the current batch is its own. */
  private final class Destination {
    final Recording<MessagingFact> consumed;
    final Recording<MessagingFact> processed;
    long messages;

    Destination(String name) {
      consumed = MessageConsumer.this.consumed.of(Messages.consumed(system, "poll", name, group));
      processed =
          MessageConsumer.this.processed.of(Messages.consumed(system, "process", name, group));
    }
  }
}
