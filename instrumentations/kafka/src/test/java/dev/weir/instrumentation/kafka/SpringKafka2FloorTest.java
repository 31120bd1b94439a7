package dev.weir.instrumentation.kafka;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class SpringKafka2FloorTest extends SpringKafkaContract {
  SpringKafka2FloorTest() {
    super("spring-kafka-2.2");
  }

  @Override
  @Test
  @Disabled("before 2.5 a container only logs that a listener failed")
  void aRecordThatIsDeliveredAgainCountsAgainUnderItsId() {}
}
