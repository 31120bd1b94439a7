package dev.weir.instrumentation.kafka;

class Kafka3Test extends KafkaContract {
  Kafka3Test() {
    super("kafka-3");
  }
}
