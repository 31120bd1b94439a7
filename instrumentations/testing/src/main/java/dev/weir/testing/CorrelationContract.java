package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an HTTP server must do with correlation ids. The application is that of {@link
 * HttpServerContract}.
 */
public abstract class CorrelationContract extends HttpServerScenario {
  private static final String GENERATED = "[0-9a-z]{20}";

  @BeforeEach
  void correlate(@TempDir Path folder) throws IOException {
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {}"));
  }

  private @Nullable String answered(Client client, String path, String header) throws IOException {
    client.sendText("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
    client.receive();
    return client.header("X-Correlation-ID");
  }

  @Test
  void answersWithTheIdThatTheCallerSent() throws Exception {
    try (Client client = connect()) {
      assertThat(answered(client, "/hello", "x-correlation-id: order-7:a/1\r\n"))
          .isEqualTo("order-7:a/1");
    }
  }

  @Test
  void givesEachRequestWithoutAnIdItsOwn() throws Exception {
    try (Client client = connect()) {
      String first = answered(client, "/hello", "");
      String second = answered(client, "/hello", "");

      assertThat(first).matches(GENERATED).isNotEqualTo(second);
      assertThat(second).matches(GENERATED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "${jndi:ldap://x}", "<b>", "a\"b", "50%", "x\ty"})
  void replacesAnIdThatIsMoreThanText(String hostile) throws Exception {
    try (Client client = connect()) {
      assertThat(answered(client, "/hello", "X-Correlation-ID: " + hostile + "\r\n"))
          .matches(GENERATED);
    }
  }

  @Test
  void replacesAnIdThatIsTooLong() throws Exception {
    try (Client client = connect()) {
      String longest = "x".repeat(128);
      assertThat(answered(client, "/hello", "X-Correlation-ID: " + longest + "\r\n"))
          .isEqualTo(longest);
      assertThat(answered(client, "/hello", "X-Correlation-ID: x" + longest + "\r\n"))
          .matches(GENERATED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fails", "/refused", "/late", "/empty"})
  void everyKindOfAnswerHasIt(String path) throws Exception {
    try (Client client = connect()) {
      assertThat(answered(client, path, "X-Correlation-ID: seven\r\n")).isEqualTo("seven");
    } catch (EOFException e) {
      assertThat(path).as("a server that hangs up where the handler throws").isEqualTo("/fails");
    }
  }

  @Test
  void withoutTheConfigurationThereIsNone() throws Exception {
    weir.speak("OTEL");
    try (Client client = connect()) {
      assertThat(answered(client, "/hello", "X-Correlation-ID: seven\r\n")).isNull();
    }
  }

  @Test
  void withoutGenerateARequestWithoutAnIdHasNone(@TempDir Path folder) throws Exception {
    weir.context(Files.writeString(folder.resolve("weir.yaml"), "correlation: {generate: false}"));
    try (Client client = connect()) {
      assertThat(answered(client, "/hello", "")).isNull();
      assertThat(answered(client, "/hello", "X-Correlation-ID: seven\r\n")).isEqualTo("seven");
    }
  }
}
