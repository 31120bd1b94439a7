package dev.weir.smoke.systems;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards for any service, over the same store in each dialect. */
class GeneralDashboardsTest {
  private static final List<String> DIALECTS = List.of("otel", "micrometer", "classic");

  /** Rows for libraries that the store does without: {@link LibraryDashboardsTest}. */
  static final Set<String> LIBRARIES =
      Set.of("Caches", "Messages", "Jobs and thread pools", "Redis");

  /** What was started last is ended first. */
  private static final List<AutoCloseable> RUNNING = new ArrayList<>();

  private static DashboardData data;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    StringBuilder configuration =
        new StringBuilder("global: {scrape_interval: 500ms}\nscrape_configs:\n");
    for (String dialect : DIALECTS) {
      AppProcess store = store(dialect);
      RUNNING.add(0, store);
      RUNNING.add(0, Traffic.of(() -> visit(store.calls().with("X-Tenant-Id", "harbour"))));
      configuration.append(
          "  - {job_name: %s, static_configs: [{targets: ['%s']}]}\n"
              .formatted(dialect, store.sidePort().getAuthority()));
    }
    PrometheusServer prometheus =
        PrometheusServer.start(
            Needs.program("prometheus"),
            Files.writeString(folder.resolve("prometheus.yml"), configuration),
            folder.resolve("data"));
    RUNNING.add(0, prometheus);
    data = new DashboardData(new PromQl(prometheus.address()), "10s");
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable running : RUNNING) {
      running.close();
    }
  }

  static Stream<Dashboard> dashboards() {
    return Shipped.dashboards("grafana").stream().map(Dashboard::read);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void every_panel_shows_data(Dashboard dashboard) {
    data.isThereFor(
        dashboard, dashboard.queried(), dashboard.panels(row -> !LIBRARIES.contains(row)));
  }

  private static AppProcess store(String dialect) {
    return App.STORE3
        .on(Needs.java(17))
        .env("WEIR_METRICS_DIALECT", dialect)
        .weir(Repository.root().resolve("smoke-tests/demo/weir.yaml"))
        .start();
  }

  private static void visit(HttpCalls calls) {
    calls.get("/orders/1");
    calls.get("/prices/rope");
    calls.get("/stock/none");
  }
}
