package dev.weir.instrumentation.kafka;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The request's ids in the headers of what Kafka's producers 2.0 to 4 send, and out of the headers
 * of what its consumers are given, for as long as a loop processes the record. The three ways to
 * the records are the same in 2.0.0, 3.9.1 and 4.3.1; none calls another.
 *
 * <p>Spring for Apache Kafka 2.2 to 4 calls its record listeners in such a loop, which its
 * container leaves where one fails: {@code invokeErrorHandler} is the same in 3.0 and 4.1.1. In
 * 2.2.0 it takes a producer too, and does not gather unless it is told to.
 */
public final class KafkaCorrelationInstrumentation implements Instrumentation {
  private static final String CLIENTS = "org.apache.kafka.clients.";
  private static final String HERE = "dev.weir.instrumentation.kafka.";

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CLIENTS + "producer.KafkaProducer")
        .advise(named("doSend").takingCount(2), HERE + "RecordIdentified");
    weaver
        .type(CLIENTS + "consumer.ConsumerRecords")
        .advise(named("iterator").takingCount(0), HERE + "RecordsIterated")
        .advise(named("records").taking("java.lang.String"), HERE + "TopicIterated")
        .advise(
            named("records").taking("org.apache.kafka.common.TopicPartition"),
            HERE + "PartitionIterated");
    weaver
        .type(CLIENTS + "consumer.KafkaConsumer")
        .advise(named("poll", "close"), HERE + "RecordsAsked");
    weaver
        .type("org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer")
        .advise(
            named("invokeErrorHandler")
                .taking(
                    CLIENTS + "consumer.ConsumerRecord",
                    "java.util.Iterator",
                    "java.lang.RuntimeException"),
            HERE + "FailureHandled");
  }
}
