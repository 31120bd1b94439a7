package dev.weir.instrumentation.kafka;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/** The request's ids in the headers of what Kafka's producers 2.0 to 4 send. */
public final class KafkaCorrelationInstrumentation implements Instrumentation {

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
        .type("org.apache.kafka.clients.producer.KafkaProducer")
        .advise(named("doSend").takingCount(2), "dev.weir.instrumentation.kafka.RecordIdentified");
  }
}
