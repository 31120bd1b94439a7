package dev.weir.meters;

import dev.weir.dialect.MessagingFact;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The lags of one consumer, which it does not keep from being collected. Thread-safe. */
final class ConsumerLags<C> implements Things<MessagingFact> {
  private final String system;
  private final @Nullable String group;
  private final WeakReference<C> consumer;
  private final WeakReference<LagReader<? super C>> reader;

  ConsumerLags(String system, @Nullable String group, C consumer, LagReader<? super C> reader) {
    this.system = system;
    this.group = group;
    this.consumer = new WeakReference<>(consumer);
    this.reader = new WeakReference<>(reader);
  }

  @Override
  public void read(Sink<MessagingFact> sink) {
    C open = consumer.get();
    LagReader<? super C> lags = reader.get();
    if (open != null && lags != null) {
      lags.read(
          open,
          (destination, partition, messages) ->
              sink.value(
                  Messages.waiting(system, destination, Integer.toString(partition), group),
                  messages));
    }
  }
}
