package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clients of "a messaging system" must show under the agent, with its real server. Topics are
 * new for each test, and have dots in their names.
 */
@Timeout(60)
public abstract class MessagingContract {
  @RegisterExtension protected final Weir weir = Weir.otel();

  /** A name nobody used before. */
  protected final String topic = "shop.orders." + UUID.randomUUID().toString().substring(0, 8);

  private Messenger messenger = Messenger.NONE;

  /** The application: sends and consumes, as it is told. */
  protected abstract Messenger start();

  /** The class of the exception for a message that the client itself refuses as too large. */
  protected abstract String tooLarge();

  @BeforeEach
  void connect() {
    messenger = start();
    messenger.create(topic, 1);
  }

  @AfterEach
  void disconnect() {
    messenger.close();
  }

  protected final Messenger messenger() {
    return messenger;
  }

  @Test
  void timesAMessageUntilTheServerHasIt() {
    for (int i = 0; i < 5; i++) {
      messenger.send(topic, "order " + i);
    }

    String labels =
        "{messaging_destination_name=\""
            + topic
            + "\",messaging_operation_name=\"send\",messaging_system=\"kafka\"} ";
    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("messaging_client_sent_messages_total"))
        .containsExactly("messaging_client_sent_messages_total" + labels + "5.0");
    assertThat(scrape.samples("messaging_client_operation_duration_seconds_count"))
        .containsExactly("messaging_client_operation_duration_seconds_count" + labels + "5");
    assertThat(scrape.sum("messaging_client_operation_duration_seconds_sum")).isBetween(1e-6, 60.);
  }

  @Test
  void aMessageHasTheIdsOfTheRequestThatSentIt(@TempDir Path folder) throws Exception {
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {}"));
    weir.serve("seven");
    messenger.send(topic, "an order");
    weir.serve(null);
    messenger.send(topic, "nobody's order");

    assertThat(messenger.header(topic, "X-Correlation-ID")).isEqualTo("seven");
    assertThat(messenger.header(topic, "X-Correlation-ID")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "topic", "partition", "forEach", "broken off"})
  void aMessageIsProcessedUnderItsOwnId(String way, @TempDir Path folder) throws Exception {
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {generate: false}"));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(i % 3 == 0 ? "" : "id-" + i);
      weir.serve(i % 3 == 0 ? null : "id-" + i);
      messenger.send(topic, "order " + i);
    }
    weir.serve(null);
    messenger.create(topic + ".out", 1);

    assertThat(messenger.forward(topic, topic + ".out", way, 20)).isEqualTo(20);
    messenger.send(topic + ".out", "sent after the last");
    ids.add("");
    for (String id : ids) {
      assertThat(messenger.header(topic + ".out", "X-Correlation-ID")).isEqualTo(id);
    }
  }

  @Test
  void aMessageThatIsRefusedCountsWithWhatItWasRefusedFor() {
    assertThat(messenger.sendTooLarge(topic)).isEqualTo(tooLarge());

    assertThat(weir.scrape().samples("messaging_client_sent_messages_total"))
        .containsExactly(
            "messaging_client_sent_messages_total{error_type=\""
                + tooLarge()
                + "\",messaging_destination_name=\""
                + topic
                + "\",messaging_operation_name=\"send\",messaging_system=\"kafka\"} 1.0");
  }

  @Test
  void aMessageThatCannotBeWrittenCountsToo() {
    messenger.sendUnwritable(topic);

    assertThat(weir.scrape().sum("messaging_client_sent_messages_total", "error_type=")).isOne();
  }

  @Test
  void theApplicationIsStillCalledBack() {
    assertThat(messenger.sendAndHear(topic)).isEqualTo(topic + "-0");
  }

  @Test
  void countsWhatIsConsumedAndTimesTheBatch() {
    send(10);
    assertThat(messenger.consume(topic, "billing", 10)).isEqualTo(10);
    messenger.stopConsuming("billing");

    String consumer =
        "{messaging_consumer_group_name=\"billing\",messaging_destination_name=\"" + topic + "\",";
    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("messaging_client_consumed_messages_total"))
        .containsExactly(
            "messaging_client_consumed_messages_total"
                + consumer
                + "messaging_operation_name=\"poll\",messaging_system=\"kafka\"} 10.0");
    assertThat(scrape.sum("messaging_process_duration_seconds_count")).isBetween(1., 10.);
    assertThat(scrape.samples("messaging_process_duration_seconds_sum"))
        .singleElement()
        .asString()
        .startsWith(
            "messaging_process_duration_seconds_sum"
                + consumer
                + "messaging_operation_name=\"process\",messaging_system=\"kafka\"} ");
  }

  /** The consumer is given at most three messages at a time. */
  @Test
  void theLagIsWhatIsNotConsumedYet() {
    send(10);
    assertThat(messenger.consume(topic, "billing", 3)).isEqualTo(3);

    assertThat(weir.scrape().samples("messaging_consumer_lag_messages"))
        .containsExactly(lag("0", 7));

    assertThat(messenger.consume(topic, "billing", 7)).isEqualTo(7);
    assertThat(weir.scrape().samples("messaging_consumer_lag_messages"))
        .containsExactly(lag("0", 0));

    messenger.stopConsuming("billing");
    assertThat(weir.scrape().samples("messaging_consumer_lag_messages")).isEmpty();
  }

  private String lag(String partition, int messages) {
    return "messaging_consumer_lag_messages{messaging_consumer_group_name=\"billing\","
        + "messaging_destination_name=\""
        + topic
        + "\",messaging_destination_partition_id=\""
        + partition
        + "\",messaging_system=\"kafka\"} "
        + (double) messages;
  }

  @Test
  void speaksMicrometer() {
    weir.speak("MICROMETER");
    reconnect();
    send(4);
    messenger.consume(topic, "billing", 4);

    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("kafka_producer_send_seconds_count"))
        .containsExactly(
            "kafka_producer_send_seconds_count{exception=\"none\",topic=\"" + topic + "\"} 4");
    assertThat(scrape.samples("kafka_consumer_fetch_manager_records_lag"))
        .containsExactly(
            "kafka_consumer_fetch_manager_records_lag{group=\"billing\",partition=\"0\",topic=\""
                + topic
                + "\"} 0.0");
  }

  @Test
  void speaksClassic() {
    weir.speak("CLASSIC");
    reconnect();
    send(4);
    messenger.consume(topic, "billing", 3);

    Scrape scrape = weir.scrape();
    assertThat(scrape.samples("kafka_producer_latency_seconds_count"))
        .containsExactly(
            "kafka_producer_latency_seconds_count{service=\"shop\",topic=\"" + topic + "\"} 4");
    assertThat(scrape.samples("kafka_consumer_lag"))
        .containsExactly(
            "kafka_consumer_lag{group=\"billing\",partition=\"0\",service=\"shop\",topic=\""
                + topic
                + "\"} 1.0");
  }

  private void reconnect() {
    messenger.close();
    messenger = start();
  }

  protected final void send(int messages) {
    for (int i = 0; i < messages; i++) {
      messenger.send(topic, "order " + i);
    }
  }

  @Test
  void anApplicationThatClosedItsClientsIsCollected() throws Exception {
    WeakReference<Object> application = new WeakReference<>(undeployed());
    Garbage.awaitCollected(application);
  }

  private Object undeployed() {
    Messenger once = start();
    once.send(topic, "order");
    once.consume(topic, "undeployed", 1);
    once.close();
    return once.loader();
  }
}
