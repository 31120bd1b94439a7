package dev.weir.instrumentation.kafka;

class Kafka2FloorTest extends KafkaContract {
  Kafka2FloorTest() {
    super("kafka-2.0");
  }
}
