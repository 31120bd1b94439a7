package dev.weir.instrumentation.kafka;

import static dev.weir.spi.Methods.constructors;
import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * Kafka's clients 2.0 to 4, and what is built on them: Spring for Apache Kafka, Streams. A record
 * carries its callback to the broker's answer; nothing is looked up in between. Of a consumer only
 * {@code poll} is woven, once for a batch; its lags are Kafka's own {@code records-lag}, read at
 * scrapes.
 *
 * <p>The same in 2.0.0, 2.8.2, 3.9.1 and 4.3.1: {@code doSend}, where both overloads of {@code
 * send} lead; the constructor with a {@code ConsumerConfig}, where all public ones lead; the public
 * {@code poll}s, neither of which calls the other.
 */
public final class KafkaInstrumentation implements Instrumentation {
  private static final String KAFKA = "org.apache.kafka.";
  private static final String HERE = "dev.weir.instrumentation.kafka.";
  private static final String DESERIALIZER = KAFKA + "common.serialization.Deserializer";

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(KAFKA + "clients.producer.KafkaProducer")
        .advise(named("doSend").takingCount(2), HERE + "RecordSent");
    weaver
        .type(KAFKA + "clients.consumer.KafkaConsumer")
        .advise(
            constructors()
                .taking(KAFKA + "clients.consumer.ConsumerConfig", DESERIALIZER, DESERIALIZER),
            HERE + "ConsumerOpened")
        .advise(named("poll").taking("long"), HERE + "RecordsPolled")
        .advise(named("poll").taking("java.time.Duration"), HERE + "RecordsPolled")
        .advise(named("close"), HERE + "ConsumerClosed");
  }
}
