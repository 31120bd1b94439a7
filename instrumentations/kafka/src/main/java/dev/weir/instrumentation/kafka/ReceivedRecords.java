package dev.weir.instrumentation.kafka;

import dev.weir.context.ReceivedMessage;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as they are processed, one after the other: each from when it is given to the next. */
final class ReceivedRecords<K, V> implements Iterator<ConsumerRecord<K, V>> {
  private final Iterator<ConsumerRecord<K, V>> records;
  private @Nullable ReceivedMessage last;

  ReceivedRecords(Iterator<ConsumerRecord<K, V>> records) {
    this.records = records;
  }

  /** The rest, for who does not process it: the last one given stays in hand. */
  Iterator<ConsumerRecord<K, V>> unprocessed() {
    return records;
  }

  @Override
  public boolean hasNext() {
    boolean more = records.hasNext();
    if (!more && last != null) {
      last.done();
    }
    return more;
  }

  @Override
  public ConsumerRecord<K, V> next() {
    ConsumerRecord<K, V> record = records.next();
    last = ReceivedMessage.take(new ReceivedHeaders(record.headers()));
    return record;
  }

  @Override
  public void remove() {
    records.remove();
  }
}
