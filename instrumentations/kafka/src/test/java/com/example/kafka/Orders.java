package com.example.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends orders and reads them, with the Kafka client of whichever version. */
public final class Orders implements BiFunction<String, Object[], Object> {
  private static final int TOO_LARGE = 4_000_000;

  private final KafkaProducer<String, String> producer = new KafkaProducer<>(settings());
  private final Map<String, List<KafkaConsumer<String, String>>> consumers = new HashMap<>();
  private final Queue<ConsumerRecord<String, String>> received = new ArrayDeque<>();

  static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", System.getProperty("kafka"));
    settings.put("key.serializer", Strict.class);
    settings.put("value.serializer", Strict.class);
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", StringDeserializer.class);
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 3);
    settings.put("fetch.max.wait.ms", 50); // a consumer that seeks waits for what it asked before
    return settings;
  }

  /** Refuses what is no order. */
  public static final class Strict extends StringSerializer {
    @Override
    public byte[] serialize(String topic, String text) {
      if ("unwritable".equals(text)) {
        throw new SerializationException(text);
      }
      return super.serialize(topic, text);
    }
  }

  @Override
  public Object apply(String word, Object[] arguments) {
    try {
      return apply(word, arguments, arguments.length == 0 ? "" : (String) arguments[0]);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(word, e);
    }
  }

  private Object apply(String word, Object[] arguments, String name)
      throws InterruptedException, ExecutionException {
    switch (word) {
      case "create":
        return create(name, (int) arguments[1]);
      case "send":
        return producer.send(new ProducerRecord<>(name, (String) arguments[1])).get();
      case "sendTo":
        return producer.send(new ProducerRecord<>(name, (Integer) arguments[1], "", "order")).get();
      case "sendTooLarge":
        return refusal(new ProducerRecord<>(name, new String(new char[TOO_LARGE])));
      case "sendUnwritable":
        return refusal(new ProducerRecord<>(name, "unwritable"));
      case "sendAndHear":
        CompletableFuture<String> heard = new CompletableFuture<>();
        producer.send(
            new ProducerRecord<>(name, "order"), (sent, e) -> heard.complete(sent.toString()));
        return heard.get().replaceAll("@.*", "");
      case "consume":
        return consume(name, (String) arguments[1], (int) arguments[2]);
      case "header":
        return header(name, (String) arguments[1]);
      case "forward":
        return forward(name, (String) arguments[1], (String) arguments[2], (int) arguments[3]);
      case "share":
        return share(name, (String) arguments[1], (int) arguments[2]);
      case "stop":
        consumers.remove(name).forEach(KafkaConsumer::close);
        return 0;
      case "close":
        consumers.values().forEach(all -> all.forEach(KafkaConsumer::close));
        producer.close();
        return 0;
      default:
        throw new IllegalArgumentException(word);
    }
  }

  private static int create(String topic, int partitions)
      throws InterruptedException, ExecutionException {
    try (AdminClient admin = AdminClient.create(settings())) {
      NewTopic made = new NewTopic(topic, partitions, (short) 1);
      admin.createTopics(Collections.singleton(made)).all().get();
      return partitions;
    }
  }

  private String refusal(ProducerRecord<String, String> record) throws InterruptedException {
    try {
      producer.send(record).get();
      return "sent";
    } catch (ExecutionException e) {
      return e.getCause().getClass().getName();
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private int consume(String topic, String group, int messages) {
    KafkaConsumer<String, String> consumer = consumers(topic, group, 1).get(0);
    int consumed = 0;
    while (consumed < messages) {
      consumed += consumer.poll(Duration.ofMillis(200)).count();
    }
    return consumed;
  }

  private Object header(String topic, String name) {
    KafkaConsumer<String, String> consumer = consumers(topic, "headers", 1).get(0);
    while (received.isEmpty()) {
      consumer.poll(Duration.ofMillis(200)).forEach(received::add);
    }
    Header header = received.remove().headers().lastHeader(name);
    return header == null ? "" : new String(header.value());
  }

  private int forward(String topic, String to, String way, int messages) {
    KafkaConsumer<String, String> consumer = consumers(topic, "forwarding", 1).get(0);
    int forwarded = 0;
    while (forwarded < messages) {
      forwarded += forward(consumer.poll(Duration.ofMillis(200)), topic, to, way);
    }
    if (way.equals("broken off")) {
      consumer.poll(Duration.ZERO);
    }
    return forwarded;
  }

  private int forward(ConsumerRecords<String, String> batch, String topic, String to, String way) {
    switch (way) {
      case "all":
        for (ConsumerRecord<String, String> record : batch) {
          forward(record, to);
        }
        return batch.count();
      case "topic":
        for (ConsumerRecord<String, String> record : batch.records(topic)) {
          forward(record, to);
        }
        return batch.count();
      case "partition":
        for (TopicPartition partition : batch.partitions()) {
          for (ConsumerRecord<String, String> record : batch.records(partition)) {
            forward(record, to);
          }
        }
        return batch.count();
      case "forEach":
        batch.forEach(record -> forward(record, to));
        return batch.count();
      case "broken off":
        Iterator<ConsumerRecord<String, String>> rest = batch.iterator();
        for (int i = batch.count(); i > 0; i--) {
          forward(rest.next(), to);
        }
        return batch.count();
      default:
        throw new IllegalArgumentException(way);
    }
  }

  private void forward(ConsumerRecord<String, String> record, String to) {
    producer.send(new ProducerRecord<>(to, record.value()));
  }

  private List<KafkaConsumer<String, String>> consumers(String topic, String group, int count) {
    List<KafkaConsumer<String, String>> all =
        consumers.computeIfAbsent(group, name -> new ArrayList<>());
    while (all.size() < count) {
      Map<String, Object> settings = settings();
      settings.put("group.id", group);
      KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
      consumer.subscribe(Arrays.asList(topic));
      all.add(consumer);
    }
    while (all.size() > count) {
      all.remove(all.size() - 1).close();
    }
    return all;
  }

  /** Until every one of them has its part of the partitions; each polls at least once. */
  private int share(String topic, String group, int count) {
    List<KafkaConsumer<String, String>> all = consumers(topic, group, count);
    do {
      all.forEach(one -> one.poll(Duration.ofMillis(100)));
    } while (!all.stream().allMatch(one -> one.assignment().size() == 2 / count));
    return count;
  }
}
