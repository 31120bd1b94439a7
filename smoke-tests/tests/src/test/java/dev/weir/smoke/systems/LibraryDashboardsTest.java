package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The rows of "Weir: service" for libraries that few services have together, over every metric of
 * each dialect's tables: a name or a label that no agent exposes finds nothing.
 */
class LibraryDashboardsTest {
  private static final String INTERVAL = "10s";
  private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

  @AutoClose
  static DialectExposition agents =
      new DialectExposition("Cache", "Messaging", "Executor", "Job", "Redis");

  @AutoClose static PrometheusServer prometheus;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    StringBuilder configuration =
        new StringBuilder("global: {scrape_interval: 500ms}\nscrape_configs:\n");
    for (String dialect : List.of("otel", "micrometer", "classic")) {
      configuration.append(
          "  - {job_name: %s, metrics_path: /%s, static_configs: [{targets: ['%s']}]}\n"
              .formatted(dialect, dialect, agents.target()));
    }
    prometheus =
        PrometheusServer.start(
            Needs.program("prometheus"),
            Files.writeString(folder.resolve("prometheus.yml"), configuration),
            folder.resolve("data"));
  }

  static Stream<Dashboard> dashboards() {
    return Shipped.dashboards("grafana/dashboards").stream()
        .filter(file -> file.getFileName().toString().startsWith("service-"))
        .map(Dashboard::read);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void every_panel_shows_data_where_its_library_is_used(Dashboard dashboard) {
    // Each asks for what its own dialect has: the others must not answer for it.
    String job = dashboard.file().getFileName().toString().replaceAll("service-|\\.json", "");
    Dashboard chosen = dashboard.choosing("job", job);
    List<JsonNode> panels = chosen.panels(GeneralDashboardsTest.LIBRARIES::contains);
    assertThat(panels).hasSizeGreaterThan(11);
    DashboardData data = new DashboardData(new PromQl(prometheus.address()), INTERVAL);
    data.isThereFor(chosen, List.of(), panels);
    panels.stream()
        .flatMap(panel -> Dashboard.stream(panel.path("targets")))
        .forEach(target -> everySeriesIsCalledAsItsLegendSays(chosen, target));
  }

  private static void everySeriesIsCalledAsItsLegendSays(Dashboard dashboard, JsonNode target) {
    List<String> labels =
        LABEL
            .matcher(target.path("legendFormat").asString())
            .results()
            .map(label -> label.group(1))
            .toList();
    String expression = dashboard.substitute(target.path("expr").asString(), INTERVAL);
    assertThat(labels).as(expression).isNotEmpty();
    assertThat(new PromQl(prometheus.address()).samples(expression))
        .allSatisfy(sample -> assertThat(sample.labels().keySet()).containsAll(labels));
  }
}
