package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Promtool;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's whole scrape, in each dialect, before Prometheus' own linter. */
class DialectTest {
  private static final String COUNT =
      " non-histogram and non-summary metrics should not have \"_count\" suffix";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
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

  /** How each dialect tells the same seven requests. */
  private static final Map<String, String[]> ORDERS =
      Map.of(
          "otel",
          new String[] {
            Counted.REQUESTS, "http_route", "/orders/{id}", "http_response_status_code", "404"
          },
          "micrometer",
          new String[] {
            "http_server_requests_seconds_count",
            "uri",
            "/orders/{id}",
            "status",
            "404",
            "outcome",
            "CLIENT_ERROR"
          },
          "classic",
          new String[] {
            "http_requests_total", "endpoint", "/orders/{id}", "status", "404", "service", "store"
          });

  @ParameterizedTest
  @ValueSource(strings = {"otel", "micrometer", "classic"})
  void names_the_same_facts_and_promtool_has_no_objection(String dialect) {
    Promtool promtool = new Promtool(Needs.program("promtool"));
    try (AppProcess store =
        App.STORE4
            .on(Jdks.current())
            .weir()
            .env("WEIR_METRICS_DIALECT", dialect)
            .env("WEIR_SERVICE", "store")
            .start()) {
      visit(store.calls().with("X-Tenant-Id", "harbour"));
      String[] labels = ORDERS.get(dialect);
      String name = labels[0];
      String[] wanted = Arrays.copyOfRange(labels, 1, labels.length);

      assertThat(Pause.until(() -> store.scrape().sum(name, wanted) == 7, PATIENCE))
          .as(store.scrape().lines(name))
          .isTrue();
      assertThat(promtool.checkMetrics(store.scrape().text()))
          .containsExactlyInAnyOrderElementsOf(EXCUSED.get(dialect));
    }
  }

  private static void visit(HttpCalls calls) {
    for (String path : List.of("/orders", "/prices/none", "/stock/rope", "/none")) {
      calls.get(path);
    }
    for (int i = 0; i < 7; i++) {
      calls.get("/orders/1");
    }
  }
}
