package dev.weir.instrumentation.apachehttpasync5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.Weir;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients that speak nothing but HTTP/2, and a server that does. */
@Timeout(60)
class Http2Test {
  @RegisterExtension final Weir weir = Weir.otel();

  @ParameterizedTest
  @CsvSource({
    "httpclient-5.0, Http2Client",
    "httpclient-5.0, Http2Client$Minimal",
    "httpclient-5, Http2Client",
    "httpclient-5, Http2Client$Minimal",
  })
  @SuppressWarnings("unchecked") // by contract
  void requestsCountAndHaveTheirIds(String jars, String application, @TempDir Path folder)
      throws Exception {
    weir.context(
        Files.writeString(folder.resolve("weir.yaml"), "correlation: {header: X-Request-ID}"));
    BiFunction<String, String, Integer> client =
        (BiFunction<String, String, Integer>)
            new ApplicationLoader(jars, "com.example.", false)
                .start("com.example.client." + application);
    int port = client.apply("SERVE", "");
    String url = "http://127.0.0.1:" + port + "/";
    try {
      assertThat(client.apply("GET", url)).isEqualTo(404);
      weir.serve("seven");
      assertThat(client.apply("GET", url)).isEqualTo(200);
      assertThat(client.apply("GET", url)).isEqualTo(200);
    } finally {
      weir.serve(null);
      client.apply("STOP", "");
    }

    String count = "http_client_request_duration_seconds_count";
    String server = "server_address=\"127.0.0.1\",server_port=\"" + port + "\"} ";
    String get = "http_request_method=\"GET\",http_response_status_code=";
    assertThat(weir.scrape().samples(count))
        .containsExactlyInAnyOrder(
            count + "{" + get + "\"200\"," + server + "2",
            count + "{error_type=\"404\"," + get + "\"404\"," + server + "1");
  }
}
