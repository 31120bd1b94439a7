package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder;

  @Test
  void aMetricOfTheAgentIsExplained() {
    Asked explain = Asked.of("explain", "hikaricp_connections_active");
    assertThat(explain.out())
        .isEqualTo(
            "hikaricp_connections_active[pool]: gauge. Active connections."
                + " (Pool, dialect micrometer)\n");
    assertThat(explain.exitCode()).isEqualTo(0);
  }

  @Test
  void aSeriesOfAHistogramIsExplainedByTheHistogram() {
    assertThat(Asked.of("explain", "http_server_request_duration_seconds_bucket").out())
        .startsWith("http_server_request_duration_seconds[http_request_method,")
        .endsWith("(HTTP Server, dialect otel)\n");
  }

  @Test
  void aMetricOfARuleIsExplainedFromTheConfiguration() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("weir.yaml"),
            """
            rules:
              - name: gate
                match: {class: com.acme.Gate, method: isAllowed}
                labels: {tenant: arg0}
                metrics:
                  - {name: gate_total, type: counter, help: Gates., const_labels: {kind: feature}}
            """);
    assertThat(Asked.of("explain", "gate_total", "-c", config).out())
        .isEqualTo(
            "gate_total[kind, tenant]: counter. Gates. Fed by rule `gate` at "
                + config
                + ":6:9.\n");
  }

  @Test
  void anUnknownMetricHasANearMiss() {
    Asked explain = Asked.of("explain", "weir_serie");
    assertThat(explain.err())
        .isEqualTo(
            "weir: ERROR: no metric is called `weir_serie`. Did you mean `weir_series`?"
                + " Name your rules with --config.\n");
    assertThat(explain.exitCode()).isEqualTo(2);
  }
}
