package dev.weir.instrumentation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Messenger;
import dev.weir.testing.Weir;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What listeners of Spring for Apache Kafka must show, with the real server. Nothing of a listener
 * is woven: its container polls, and goes through what it was given, as any application does. It is
 * given at most three records at a time, and all are there when it begins.
 */
@Timeout(60)
abstract class SpringKafkaContract {
  private static final String ID = "X-Correlation-ID";

  @RegisterExtension final Weir weir = Weir.otel();

  private final String topic = "shop.orders." + UUID.randomUUID().toString().substring(0, 8);
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final String jars;
  private BiFunction<String, String, BlockingQueue<String>> listening;
  private Messenger messenger;

  SpringKafkaContract(String jars) {
    this.jars = jars;
  }

  @BeforeEach
  @SuppressWarnings("unchecked") // by contract
  void start(@TempDir Path folder) throws Exception {
    System.setProperty("kafka", KafkaServer.address());
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {generate: false}"));
    ApplicationLoader loader = new ApplicationLoader(jars, "com.example.", false);
    Thread.currentThread().setContextClassLoader(loader); // as an application's main thread has it
    listening =
        (BiFunction<String, String, BlockingQueue<String>>)
            loader.start("com.example.kafka.SpringOrders");
    messenger = Messenger.of(loader.start("com.example.kafka.Orders"));
    messenger.create(topic, 1);
    messenger.create(topic + ".out", 1);
  }

  @AfterEach
  void stop() throws Exception {
    ((AutoCloseable) listening).close();
    messenger.close();
    Thread.currentThread().setContextClassLoader(before);
    listening = null;
    messenger = null;
  }

  private void send(@Nullable String id, String order) {
    weir.serve(id);
    messenger.send(topic, order);
    weir.serve(null);
  }

  /** Listens until this order is processed; returns what was logged, that included. */
  private List<String> processed(String listener, String last) throws InterruptedException {
    BlockingQueue<String> lines = listening.apply(listener, topic);
    List<String> processed = new ArrayList<>();
    String line = "";
    while (!line.endsWith(" " + last)) {
      line = lines.poll(30, TimeUnit.SECONDS);
      assertThat(line).as("the line after %s", processed).isNotNull();
      processed.add(line);
    }
    return processed;
  }

  /** So many records were consumed in so many batches, and the listener had them for so long. */
  private void assertConsumed(int records, int batches, double seconds) {
    String labels =
        """
        {messaging_consumer_group_name="TOPIC",messaging_destination_name="TOPIC",\
        messaging_operation_name="%s",messaging_system="kafka"}\s"""
            .replace("TOPIC", topic);
    weir.eventually( // a batch ends as the container polls again
        scrape -> {
          assertThat(scrape.samples("messaging_process_duration_seconds_count"))
              .containsExactly(
                  "messaging_process_duration_seconds_count"
                      + labels.formatted("process")
                      + batches);
          assertThat(scrape.samples("messaging_client_consumed_messages_total"))
              .containsExactly(
                  "messaging_client_consumed_messages_total"
                      + labels.formatted("poll")
                      + (double) records);
          assertThat(scrape.sum("messaging_process_duration_seconds_sum")).isBetween(seconds, 60.);
        });
  }

  @Test
  void aRecordIsProcessedUnderItsOwnIdAndSoIsWhatTheListenerSends() throws Exception {
    send("one", "a");
    send(null, "b");
    send("three", "c");
    send("four", "d");

    assertThat(processed("order by order", "d"))
        .containsExactly("one a", "null b", "three c", "four d");
    for (String id : new String[] {"one", "", "three", "four"}) {
      assertThat(messenger.header(topic + ".out", ID)).isEqualTo(id);
    }
  }

  @Test
  void countsEachRecordAndTimesEachBatch() throws Exception {
    for (int i = 1; i <= 7; i++) {
      send(null, "slow " + i);
    }
    processed("order by order", "slow 7");

    assertConsumed(7, 3, 7 * .02);
  }

  @Test
  void aListOfRecordsHasNoId() throws Exception {
    send("one", "a");
    send("two", "slow b");

    assertThat(processed("lists", "slow b")).containsExactly("null a", "null slow b");
    assertConsumed(2, 1, .02);
  }

  @Test
  void aListenerThatGoesThroughABatchHasTheIdOfEachRecord() throws Exception {
    send("one", "a");
    send(null, "b");
    send("three", "slow c");

    assertThat(processed("records", "slow c")).containsExactly("one a", "null b", "three slow c");
    assertConsumed(3, 1, .02);
  }

  @Test
  void aRecordThatIsDeliveredAgainCountsAgainUnderItsId() throws Exception {
    send("one", "a");
    send("two", "fails once");
    send("three", "c");
    List<String> processed = processed("order by order", "c");
    processed.removeIf(line -> line.endsWith(" error"));

    assertThat(processed).containsExactly("one a", "two fails once", "two fails once", "three c");
    assertConsumed(5, 2, 0);
  }

  @Test
  void whatSpringLogsOfAFailureHasTheIdOfTheRecordThatFailed() throws Exception {
    send("one", "a");
    send("two", "poison");
    send("three", "c");
    List<String> processed = processed("order by order", "c");
    processed.removeIf(line -> !line.endsWith(" error"));

    assertThat(processed).isNotEmpty().containsOnly("two error");
  }
}
