package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What "a client of Redis" must show under the agent, with a real server. The application does with
 * a key what it is told: {@code set}, {@code get}, {@code hget} (a field of it), {@code pipeline}
 * (gets it three times, waits once), {@code hurry} (no longer waits than {@value #PATIENCE_MILLIS}
 * ms from now on), {@code close}. It returns the value, or the class of an exception.
 */
@Timeout(60)
@SuppressWarnings("ReturnValueIgnored") // what Redis says matters less than that it is counted
public abstract class RedisContract {
  protected static final int PATIENCE_MILLIS = 500;

  protected static final String COUNT = "db_client_operation_duration_seconds_count";

  @RegisterExtension protected final Weir weir = Weir.otel();

  private final String jars;
  private final String className;
  private @Nullable BiFunction<String, String, String> application;

  /**
   * @param jars the folder of the client's jars
   * @param className the application, which its constructor connects to the server at 127.0.0.1 and
   *     the port that the system property {@code redis} says
   */
  protected RedisContract(String jars, String className) {
    this.jars = jars;
    this.className = className;
  }

  @SuppressWarnings("unchecked") // by contract
  private BiFunction<String, String, String> connect() {
    ApplicationLoader loader = new ApplicationLoader(jars, "com.example.", false);
    return (BiFunction<String, String, String>) loader.start(className);
  }

  /** What a command counts as whose caller gave up waiting. */
  protected abstract String timedOut();

  @BeforeAll
  static void startServer() throws IOException {
    System.setProperty("redis", Integer.toString(RedisServer.port()));
  }

  @AfterEach
  void disconnect() {
    if (application != null) {
      application.apply("close", "");
    }
  }

  protected final BiFunction<String, String, String> redis() {
    if (application == null) {
      application = connect();
    }
    return application;
  }

  @Test
  void countsCommandsByNameAndServer() {
    redis().apply("set", "a");
    assertThat(redis().apply("get", "a")).isEqualTo("value of a");
    redis().apply("get", "a");

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT)).contains(count("", "SET", 1), count("", "GET", 2)));
    assertThat(weir.scrape().sum("db_client_operation_duration_seconds_sum")).isBetween(1e-7, 60.);
  }

  @Test
  void aCommandThatTheServerRefusesCountsWithTheWordThatItSays() {
    redis().apply("set", "b");
    assertThat(redis().apply("hget", "b")).endsWith("Exception");

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .contains(count("error_type=\"WRONGTYPE\",", "HGET", 1)));
  }

  @Test
  void commandsOfAPipelineCountEach() {
    redis().apply("pipeline", "c");

    weir.eventually(scrape -> assertThat(scrape.samples(COUNT)).contains(count("", "GET", 3)));
  }

  @Test
  void aCommandThatIsNotAnsweredInTimeCountsAsAnError() throws IOException {
    redis().apply("hurry", "");
    RedisServer.pause(4 * PATIENCE_MILLIS);
    assertThat(redis().apply("get", "d")).endsWith("Exception");

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .contains(count("error_type=\"" + timedOut() + "\",", "GET", 1)));
    RedisServer.awaitAnswer();
    assertThat(weir.scrape().sum(COUNT, "db_operation_name=\"GET\"")).isEqualTo(1);
  }

  @Test
  void speaksMicrometer() {
    weir.speak("MICROMETER");
    redis().apply("set", "e");

    String name = "lettuce_command_completion_seconds_count";
    weir.eventually(
        scrape ->
            assertThat(scrape.samples(name))
                .anySatisfy(
                    sample ->
                        assertThat(sample)
                            .startsWith(
                                name
                                    + "{command=\"SET\",error=\"none\",local=\"local:any\",remote=\"")
                            .endsWith("127.0.0.1:" + System.getProperty("redis") + "\"} 1")));
  }

  @Test
  void speaksClassic() {
    weir.speak("CLASSIC");
    redis().apply("set", "f");

    weir.eventually(
        scrape ->
            assertThat(scrape.samples("redis_command_duration_seconds_count"))
                .contains(
                    "redis_command_duration_seconds_count{command=\"SET\",service=\"shop\",success=\"true\"} 1"));
  }

  protected static String count(String error, String command, int count) {
    return COUNT
        + "{db_operation_name=\""
        + command
        + "\",db_system_name=\"redis\","
        + error
        + "server_address=\"127.0.0.1\",server_port=\""
        + System.getProperty("redis")
        + "\"} "
        + count;
  }

  @Test
  void anApplicationThatClosedItsClientIsCollected() throws Exception {
    WeakReference<Object> gone = new WeakReference<>(undeployed());
    Garbage.awaitCollected(gone);
  }

  private Object undeployed() {
    BiFunction<String, String, String> once = connect();
    once.apply("set", "g");
    once.apply("close", "");
    return once;
  }
}
