package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus stores the traces of a histogram's buckets and of counters. */
class ExemplarsTest {
  private static final Path OPENTELEMETRY =
      Repository.root().resolve("smoke-tests/tests/target/agents/opentelemetry-javaagent.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DURATIONS = "http_server_request_duration_seconds_bucket";
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @TempDir Path folder;

  @Test
  void the_traces_that_callers_began() throws Exception {
    try (AppProcess store = launch().start();
        PrometheusServer prometheus = prometheus(store)) {
      var caller = store.calls().with("traceparent", PARENT);

      awaitExemplar(
          prometheus,
          () -> assertThat(caller.get("/prices/rope").status()).isEqualTo(200),
          Map.of("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736", "span_id", "00f067aa0ba902b7")
              ::equals);
    }
  }

  @Test
  void the_traces_of_open_telemetrys_agent() throws Exception {
    Launch launch =
        launch()
            .agent(OPENTELEMETRY, "")
            .env("OTEL_TRACES_EXPORTER", "console")
            .env("OTEL_METRICS_EXPORTER", "none")
            .env("OTEL_LOGS_EXPORTER", "none");
    try (AppProcess store = launch.start();
        PrometheusServer prometheus = prometheus(store)) {
      awaitExemplar(
          prometheus,
          () -> assertThat(store.calls().get("/prices/rope").status()).isEqualTo(200),
          exemplar -> wasExported(store, exemplar));
    }
  }

  private Launch launch() throws Exception {
    Path file = Files.writeString(folder.resolve("weir.yaml"), "metrics: {exemplars: true}");
    return App.STORE3.on(Needs.java(17)).weir(file);
  }

  private PrometheusServer prometheus(AppProcess store) {
    return PrometheusServer.start(Needs.program("prometheus"), folder, store.sidePort());
  }

  private static boolean wasExported(AppProcess store, Map<String, String> exemplar) {
    Pattern span =
        Pattern.compile(
            "'GET /prices/\\{article}' : "
                + exemplar.get("trace_id")
                + " "
                + exemplar.get("span_id"));
    return !store.running().stderr().with(span).isEmpty()
        || !store.running().stdout().with(span).isEmpty();
  }

  private static void awaitExemplar(
      PrometheusServer prometheus, Runnable request, Predicate<Map<String, String>> wanted) {
    PromQl promql = new PromQl(prometheus.address());
    long since = Instant.now().getEpochSecond() - 60;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Map<String, String>> stored = List.of();
    while (System.nanoTime() < deadline) {
      request.run();
      stored = promql.exemplars(DURATIONS, since);
      if (stored.stream().anyMatch(wanted)) {
        return;
      }
      Pause.ofMillis(200);
    }
    assertThat(stored).as("what Prometheus stored").anyMatch(wanted);
  }
}
