package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric under the name, unit, buckets and labels that dashboards ask for. */
class ViewsTest {
  private static final String METRIC = "gateway_request_duration_ms";
  private static final String VIEW =
      """
      labels: {env: test}
      views:
        - metric: http_server_request_duration_seconds
          name: gateway_request_duration_ms
          unit: milliseconds
          buckets: [100, 250, 500, 10000]
          rename_labels: {http_request_method: method, http_route: endpoint, http_response_status_code: status}
          drop_labels: [url_scheme, network_protocol_version, error_type]
      """;

  @Test
  void reshape_a_metric_and_leave_its_counts_alone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), VIEW);
    try (AppProcess tides = App.TIDES.on(Jdks.current()).weir(file).start()) {
      for (int i = 0; i < 6; i++) {
        tides.calls().get("/health");
      }
      tides.calls().get("/forecast?hours=6");
      Scrape scrape = Settled.scrape(tides);

      String[] forecast = {"method", "GET", "endpoint", "/forecast", "status", "200"};
      assertThat(scrape.value(METRIC + "_count", "endpoint", "/health", "env", "test"))
          .isEqualTo(6);
      assertThat(scrape.value(METRIC + "_count", forecast)).isEqualTo(1);
      assertThat(scrape.value(METRIC + "_sum", forecast)).isBetween(300.0, 5000.0);
      assertThat(scrape.value(METRIC + "_bucket", "endpoint", "/forecast", "le", "250.0")).isZero();
      assertThat(scrape.value(METRIC + "_bucket", "endpoint", "/forecast", "le", "10000.0"))
          .isEqualTo(1);
      assertThat(scrape.samples(METRIC + "_count").get(0).labels())
          .containsOnlyKeys("env", "method", "endpoint", "status");
      assertThat(scrape.names()).doesNotContain(Counted.REQUESTS);
    }
  }
}
