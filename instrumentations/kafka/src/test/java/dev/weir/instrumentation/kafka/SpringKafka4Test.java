package dev.weir.instrumentation.kafka;

class SpringKafka4Test extends SpringKafkaContract {
  SpringKafka4Test() {
    super("spring-kafka-4");
  }
}
