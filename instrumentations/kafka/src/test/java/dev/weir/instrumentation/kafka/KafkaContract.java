package dev.weir.instrumentation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.MessagingContract;
import dev.weir.testing.Messenger;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class KafkaContract extends MessagingContract {
  private final String jars;

  KafkaContract(String jars) {
    this.jars = jars;
  }

  @BeforeAll
  static void startServer() throws Exception {
    System.setProperty("kafka", KafkaServer.address());
  }

  @Override
  protected Messenger start() {
    ApplicationLoader loader = new ApplicationLoader(jars, "com.example.", false);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader); // Kafka finds its own classes there
    try {
      return Messenger.of(loader.start("com.example.kafka.Orders"));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Override
  protected String tooLarge() {
    return "org.apache.kafka.common.errors.RecordTooLargeException";
  }

  @Test
  void aPartitionThatGoesToAnotherConsumerHasOneLag() {
    String shared = topic + ".shared";
    messenger().create(shared, 2);
    for (int consumers : new int[] {1, 2, 1}) {
      messenger().share(shared, "sharing", consumers);
      messenger().sendTo(shared, 0);
      messenger().sendTo(shared, 1);
      weir.eventually(
          scrape -> {
            messenger().share(shared, "sharing", consumers);
            assertThat(lags(shared)).hasSize(2).allMatch(lag -> lag.endsWith(" 0.0"));
          });
    }
  }

  private List<String> lags(String shared) {
    return weir.scrape().samples("messaging_consumer_lag_messages").stream()
        .filter(sample -> sample.contains(shared))
        .toList();
  }
}
