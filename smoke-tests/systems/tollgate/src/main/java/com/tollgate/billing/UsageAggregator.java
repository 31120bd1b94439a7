package com.tollgate.billing;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Adds up what organizations use, as the gateway tells it. */
@Service
public class UsageAggregator {
  private static final int BATCH = 50;

  private final Map<String, Long> calls = new ConcurrentHashMap<>();
  private final Map<String, Object> settings;
  private volatile long pauseMillis;
  private volatile boolean closed;

  UsageAggregator(@Value("${kafka.bootstrap}") String bootstrap) {
    settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "usage-aggregator",
            "auto.offset.reset",
            "earliest",
            "metadata.max.age.ms",
            1_000,
            "max.poll.records",
            BATCH);
    Thread thread = new Thread(this::consume, "usage-aggregator");
    thread.setDaemon(true);
    thread.start();
  }

  /** How long to wait after each batch: the warehouse behind it is busy. */
  void pause(long millis) {
    pauseMillis = millis;
  }

  /** Adds a batch to the sums. */
  public void aggregate(ConsumerRecords<String, String> batch) {
    batch.forEach(record -> calls.merge(record.key(), 1L, Long::sum));
  }

  @PreDestroy
  void close() {
    closed = true;
  }

  private void consume() {
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("usage-events"));
      while (!closed) {
        ConsumerRecords<String, String> batch = consumer.poll(Duration.ofMillis(100));
        if (!batch.isEmpty()) {
          aggregate(batch);
          Thread.sleep(pauseMillis);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
