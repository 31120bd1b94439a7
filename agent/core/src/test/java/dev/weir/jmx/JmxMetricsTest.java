package dev.weir.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.MetricSpec;
import dev.weir.meters.Scrape;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricFamily;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JmxMetricsTest {
  private static final String RULES =
      """
      lowercaseOutputName: true
      includeObjectNames: ["com.example:*"]
      rules:
        - pattern: 'com.example<type=Depot, name=(\\w+)><>Parcels'
          name: depot_parcels
          type: GAUGE
          labels: {depot: $1}
        - pattern: 'com.example<type=Depot, name=(\\w+)><>Delivered'
          name: depot_delivered_total
          type: COUNTER
          help: Parcels delivered
      """;

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ObjectName north = new ObjectName("com.example:type=Depot,name=north");
  private MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @TempDir Path folder;

  JmxMetricsTest() throws Exception {}

  @BeforeEach
  void registerTheBean() throws Exception {
    Log.out(new PrintStream(log, true, StandardCharsets.UTF_8));
    ManagementFactory.getPlatformMBeanServer().registerMBean(new Depot(), north);
  }

  @AfterEach
  void unregisterTheBean() throws Exception {
    ManagementFactory.getPlatformMBeanServer().unregisterMBean(north);
    Log.out(System.err);
  }

  private void start(String rules) throws IOException {
    JmxMetrics.start(Files.writeString(folder.resolve("jmx.yml"), rules).toString(), registry);
  }

  private String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void attributesAreWhatTheRulesSay() throws Exception {
    start(RULES);

    assertThat(Scrape.text(registry))
        .contains("# TYPE depot_parcels gauge\ndepot_parcels{depot=\"north\"} 7.0\n")
        .contains("# HELP depot_delivered_total Parcels delivered\n")
        .contains("# TYPE depot_delivered_total counter\ndepot_delivered_total 42.0\n")
        .contains("jmx_scrape_error 0.0\n")
        .contains("weir_jmx_skipped_metrics 0.0\n");
    assertThat(Scrape.openMetrics(registry))
        .contains("# TYPE depot_delivered counter\n")
        .endsWith("# EOF\n");
    assertThat(log()).isEmpty();
  }

  @Test
  void protobufTellsTheSame() throws Exception {
    start(RULES);

    List<MetricFamily> families = Scrape.protobuf(registry);
    assertThat(families)
        .filteredOn(family -> family.getName().equals("depot_parcels"))
        .singleElement()
        .satisfies(
            parcels -> {
              assertThat(parcels.getType()).isEqualTo(MetricType.GAUGE);
              assertThat(parcels.getMetric(0).getGauge().getValue()).isEqualTo(7);
              assertThat(parcels.getMetric(0).getLabel(0).getName()).isEqualTo("depot");
              assertThat(parcels.getMetric(0).getLabel(0).getValue()).isEqualTo("north");
            });
    assertThat(families)
        .filteredOn(family -> family.getName().equals("depot_delivered_total"))
        .singleElement()
        .satisfies(
            delivered -> {
              assertThat(delivered.getType()).isEqualTo(MetricType.COUNTER);
              assertThat(delivered.getHelp()).isEqualTo("Parcels delivered");
              assertThat(delivered.getMetric(0).getCounter().getValue()).isEqualTo(42);
            });
  }

  @Test
  void theLabelsOfEverySeriesStandOnTheseToo() throws Exception {
    registry =
        new MetricRegistry(MetricSettings.defaults().labels(Map.of("env", "test", "depot", "x")));
    start(RULES);

    assertThat(Scrape.text(registry))
        .contains("depot_parcels{depot=\"north\",env=\"test\"} 7.0\n")
        .contains("depot_delivered_total{depot=\"x\",env=\"test\"} 42.0\n");
  }

  @Test
  void aNameThatTheAgentHasIsLeftOutCountedAndSaidOnce() throws Exception {
    registry.counter(MetricSpec.counter("depot_delivered_total").build()).root().point().inc();
    start(RULES);
    Scrape.text(registry);

    assertThat(Scrape.text(registry))
        .contains("depot_delivered_total 1.0\n")
        .doesNotContain("42.0")
        .contains("depot_parcels{depot=\"north\"} 7.0\n")
        .contains("weir_jmx_skipped_metrics 1.0\n");
    assertThat(log())
        .containsOnlyOnce(
            "the agent has a metric `depot_delivered`. Rename the MBean's in its rule.");
  }

  @Test
  void aScrapeMayAskForSomeOfThem() throws Exception {
    start(RULES);

    assertThat(registry.prometheus().scrape("depot_parcels"::equals).stream())
        .hasSize(1)
        .allSatisfy(
            metric -> assertThat(metric.getMetadata().getName()).isEqualTo("depot_parcels"));
  }

  @Test
  void untilTheFilesDelayIsOverThereIsNothingOfThem() throws Exception {
    start("startDelaySeconds: 3600\n" + RULES);

    assertThat(Scrape.text(registry)).doesNotContain("depot_").contains("weir_jmx_skipped_metrics");
    assertThat(log()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: [{name: x}]|Must provide pattern, if name is given",
        "rules: [|while parsing a flow",
        "rules: 7|cannot be cast",
        "includeObjectNames: [\"a*b\"]|Key properties cannot be empty",
        "jmxUrl: \"service:jmx:rmi:///x\"|you must not configure 'jmxUrl'"
      })
  void aFileThatCannotBeUsedIsOneLineAndNoMore(String rules, String fact) throws Exception {
    start(rules);

    assertThat(log().lines()).hasSize(1);
    assertThat(log()).contains("jmx.yml: ").contains(fact).contains("No MBean is read.");
    assertThat(Scrape.text(registry)).doesNotContain("jmx");
  }

  @Test
  void aFileThatIsNotThereIsOneLineToo() {
    JmxMetrics.start(folder.resolve("none.yml").toString(), registry);

    assertThat(log().lines()).hasSize(1);
    assertThat(log()).contains("No such file");
  }
}
