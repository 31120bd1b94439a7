package dev.weir.instrumentation.kafka;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of a partition, unmodifiable as Kafka's own. */
final class ReceivedList<K, V> extends AbstractList<ConsumerRecord<K, V>> implements RandomAccess {
  private final List<ConsumerRecord<K, V>> records;

  ReceivedList(List<ConsumerRecord<K, V>> records) {
    this.records = records;
  }

  @Override
  public ConsumerRecord<K, V> get(int index) {
    return records.get(index);
  }

  @Override
  public int size() {
    return records.size();
  }

  @Override
  public Iterator<ConsumerRecord<K, V>> iterator() {
    return new ReceivedRecords<>(records.iterator());
  }
}
