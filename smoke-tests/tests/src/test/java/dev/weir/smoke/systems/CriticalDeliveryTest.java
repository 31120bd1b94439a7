package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long it takes, at worst, from a fault to the notification, with the intervals that ship. */
class CriticalDeliveryTest {
  private static final Duration WANTED = Duration.ofMinutes(2);

  /** Alerts whose documents wait longer than that before they speak up: docs/RATIONALE.md. */
  private static final Map<String, String> DOCUMENTED =
      Map.of(
          "synapscale: WorkspaceOverLimit",
          "15m",
          "datalab: HighErrorRate",
          "5m",
          "tollgate: HighRequestLatency",
          "5m",
          "tollgate: HighErrorRate",
          "5m",
          "tollgate: KafkaConsumerLag",
          "5m",
          "tollgate: InvoiceGenerationFailures",
          "10m");

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#alertmanagers")
  void critical_alerts_arrive_within_two_minutes_or_as_soon_as_their_document_lets_them(
      YamlFile alertmanager) {
    YamlFile prometheus = beside(alertmanager, YamlFile.prometheus());
    Map<String, Object> route = YamlFile.map(alertmanager.content(), "route");
    Duration around =
        slowestScrape(prometheus)
            .plus(duration(YamlFile.map(prometheus.content(), "global"), "evaluation_interval"))
            .plus(duration(route, "group_wait"));

    assertThat(alertmanager.alertsBeside().flatMap(YamlFile::alerts))
        .filteredOn(alert -> YamlFile.map(alert, "labels").get("severity").equals("critical"))
        .allSatisfy(
            alert -> {
              String documented = DOCUMENTED.get(system(alertmanager) + ": " + alert.get("alert"));
              if (documented == null) {
                assertThat(around.plus(duration(alert, "for"))).isLessThan(WANTED);
              } else {
                assertThat(alert.get("for")).isEqualTo(documented);
                assertThat(around).isLessThan(WANTED);
              }
            });
  }

  private static String system(YamlFile file) {
    return file.path().getParent().getFileName().toString();
  }

  private static Duration slowestScrape(YamlFile prometheus) {
    Duration usual = duration(YamlFile.map(prometheus.content(), "global"), "scrape_interval");
    return YamlFile.maps(prometheus.content(), "scrape_configs")
        .map(job -> job.containsKey("scrape_interval") ? duration(job, "scrape_interval") : usual)
        .max(Duration::compareTo)
        .orElse(usual);
  }

  private static YamlFile beside(YamlFile file, Stream<YamlFile> others) {
    return others
        .filter(other -> other.path().getParent().equals(file.path().getParent()))
        .findFirst()
        .orElseThrow();
  }

  private static Duration duration(Map<String, Object> parent, String key) {
    return Duration.parse(
        "PT" + YamlFile.text(parent, key, "0s").toUpperCase(java.util.Locale.ROOT));
  }
}
