package dev.weir.instrumentation.apachehttpasync5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.HttpClientContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

abstract class ApacheHttpAsync5Contract extends HttpClientContract {
  private static final String COUNT = "http_client_request_duration_seconds_count";

  private final String jars;
  private final String application;

  ApacheHttpAsync5Contract(String jars, String application) {
    this.jars = jars;
    this.application = "com.example.client." + application;
  }

  @Override
  @SuppressWarnings("unchecked") // by contract
  protected BiFunction<String, String, Integer> start() {
    return (BiFunction<String, String, Integer>)
        new ApplicationLoader(jars, "com.example.", false).start(application);
  }

  @Override
  protected String refused() {
    return "org.apache.hc.client5.http.HttpHostConnectException";
  }

  @Test
  void aRequestCountsWhenItIsAnsweredNotWhenItWasSent() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BiFunction<String, String, Integer> client = start();
      client.apply("BEGIN", url(server));
      try (Socket connection = server.accept()) {
        readHead(connection);
        assertThat(weir.scrape().samples(COUNT)).isEmpty();

        byte[] answer =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        connection.getOutputStream().write(answer);
        weir.eventually(
            scrape ->
                assertThat(scrape.samples(COUNT))
                    .singleElement()
                    .asString()
                    .contains("status_code=\"200\"")
                    .endsWith(" 1"));
        client.apply("CANCEL", "");
      }
    }
    assertThat(weir.scrape().sum(COUNT)).isOne();
  }

  @Test
  void aRequestThatIsCancelledCountsOnceAsThat() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BiFunction<String, String, Integer> client = start();
      client.apply("BEGIN", url(server));
      try (Socket connection = server.accept()) {
        readHead(connection);
        assertThat(client.apply("CANCEL", "")).isZero();
      }
    }

    assertThat(weir.scrape().samples(COUNT))
        .singleElement()
        .asString()
        .contains("error_type=\"java.util.concurrent.CancellationException\"")
        .endsWith(" 1");
  }

  private static String url(ServerSocket server) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  private static void readHead(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    while (!"".equals(in.readLine())) {}
  }
}
