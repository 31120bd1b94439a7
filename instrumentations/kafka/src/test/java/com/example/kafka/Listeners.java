package com.example.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.SendTo;

/** The ways in which a team may listen to orders. */
final class Listeners {
  private Listeners() {}

  static Class<?> named(String name) {
    switch (name) {
      case "order by order":
        return OrderByOrder.class;
      case "lists":
        return Lists.class;
      case "records":
        return Records.class;
      default:
        throw new IllegalArgumentException(name);
    }
  }

  /** Each is confirmed by another message. */
  public static class OrderByOrder {
    private final Journal journal;

    public OrderByOrder(Journal journal) {
      this.journal = journal;
    }

    @KafkaListener(topics = "${topic}", groupId = "${topic}")
    @SendTo("!{request.topic()}.out")
    public String process(String order) {
      journal.process(order);
      return order;
    }
  }

  /** The container makes a list of what it polled. */
  public static class Lists {
    private final Journal journal;

    public Lists(Journal journal) {
      this.journal = journal;
    }

    @KafkaListener(topics = "${topic}", groupId = "${topic}", containerFactory = "batches")
    public void process(List<String> orders) {
      orders.forEach(journal::process);
    }
  }

  /** The listener has what was polled. */
  public static class Records {
    private final Journal journal;

    public Records(Journal journal) {
      this.journal = journal;
    }

    @KafkaListener(topics = "${topic}", groupId = "${topic}", containerFactory = "batches")
    public void process(ConsumerRecords<String, String> orders) {
      for (ConsumerRecord<String, String> order : orders) {
        journal.process(order.value());
      }
    }
  }
}
