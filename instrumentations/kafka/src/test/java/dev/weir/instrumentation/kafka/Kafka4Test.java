package dev.weir.instrumentation.kafka;

class Kafka4Test extends KafkaContract {
  Kafka4Test() {
    super("kafka-4");
  }
}
