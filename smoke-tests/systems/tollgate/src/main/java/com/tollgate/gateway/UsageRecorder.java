package com.tollgate.gateway;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Tells billing what was used. */
@Service
public class UsageRecorder {
  static final String TOPIC = "usage-events";

  private final Producer<String, String> producer;

  UsageRecorder(@Value("${kafka.bootstrap}") String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "client.id", "tollgate-gateway"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Completes when the broker has it. */
  public CompletableFuture<Void> record(String organization, String usage) {
    CompletableFuture<Void> recorded = new CompletableFuture<>();
    producer.send(
        new ProducerRecord<>(TOPIC, organization, usage),
        (metadata, failure) -> {
          if (failure == null) {
            recorded.complete(null);
          } else {
            recorded.completeExceptionally(failure);
          }
        });
    return recorded;
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
