package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Promtool;
import dev.weir.smoke.harness.Scrape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's whole scrape, in each dialect, before Prometheus' own linter. */
class DialectTest {
  private static final String COUNT =
      " non-histogram and non-summary metrics should not have \"_count\" suffix";
  private static final String ABBREVIATED = " metric names should not contain abbreviated units";

  /** Names that a dialect fixes and the linter dislikes. Nothing else is excused. */
  private static final Map<String, List<String>> EXCUSED =
      Map.of(
          "otel",
          List.of(
              "db_client_connection_count" + COUNT,
              "jvm_buffer_count" + COUNT,
              "jvm_class_count" + COUNT,
              "jvm_cpu_count" + COUNT,
              "jvm_thread_count" + COUNT),
          "micrometer",
          List.of(
              "http_server_requests_active_seconds_count" + COUNT,
              "jvm_compilation_time_ms_total" + ABBREVIATED,
              "process_cpu_time_ns_total" + ABBREVIATED,
              "system_cpu_count" + COUNT),
          "classic",
          List.of());

  @ParameterizedTest
  @ValueSource(strings = {"otel", "micrometer", "classic"})
  void promtool_has_no_objection(String dialect) {
    Promtool promtool = new Promtool(Needs.program("promtool"));
    try (AppProcess store =
        App.STORE4.on(Jdks.current()).weir().env("WEIR_METRICS_DIALECT", dialect).start()) {
      HttpCalls calls = store.calls().with("X-Tenant-Id", "harbour");
      for (String path : List.of("/orders", "/orders/1", "/prices/none", "/stock/rope", "/none")) {
        calls.get(path);
      }
      Pause.ofMillis(500);
      Scrape scrape = store.scrape();

      assertThat(promtool.checkMetrics(scrape.text()))
          .containsExactlyInAnyOrderElementsOf(EXCUSED.get(dialect));
    }
  }
}
