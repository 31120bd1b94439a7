package dev.weir.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.exposition.protobuf.ProtobufWriter;
import dev.weir.meters.Scrape;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricFamily;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule's metric is exposed under the name that the configuration gives, whatever its suffix. */
class ExposedNamesTest {
  private static final String GATE = FeatureGate.class.getName();

  private static Measured retried(String type, String name) throws Exception {
    String rules =
        """
          - name: r
            match: {class: GATE, method: retry}
            metrics: [{name: NAME, type: TYPE, value: VALUE, help: H.}]
        """;
    String value = type.equals("gauge") ? "return" : "1";
    Measured measured =
        new Measured(
            rules
                .replace("GATE", GATE)
                .replace("NAME", name)
                .replace("TYPE", type)
                .replace("VALUE", value),
            FeatureGate.class);
    measured.call(measured.make(FeatureGate.class), "retry", 3);
    return measured;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mrr_total",
        "seats_count",
        "price_sum",
        "load_bucket",
        "build_info",
        "job_created",
        "a_gauge"
      })
  void aGaugeInEveryFormat(String name) throws Exception {
    try (Measured measured = retried("gauge", name)) {
      assertThat(Scrape.text(measured.registry)).contains("\n" + name + " 3.0\n");
      assertThat(Scrape.openMetrics(measured.registry)).contains("\n" + name + " 3.0\n");
      assertThat(protobuf(measured)).containsEntry(name, "GAUGE 3.0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checks_total", "checks", "checks_count_total", "checks_created_total"})
  void aCounterEndsInTotalInEveryFormat(String name) throws Exception {
    String exposed = name.endsWith("_total") ? name : name + "_total";
    try (Measured measured = retried("counter", name)) {
      assertThat(Scrape.text(measured.registry)).contains("\n" + exposed + " 1.0\n");
      assertThat(Scrape.openMetrics(measured.registry)).contains("\n" + exposed + " 1.0\n");
      assertThat(protobuf(measured)).containsEntry(exposed, "COUNTER 1.0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait_seconds", "wait_total", "wait_count", "wait_info"})
  void aHistogramInEveryFormat(String name) throws Exception {
    try (Measured measured = retried("histogram", name)) {
      assertThat(Scrape.text(measured.registry)).contains("\n" + name + "_count 1\n");
      assertThat(Scrape.openMetrics(measured.registry)).contains("\n" + name + "_count 1\n");
      assertThat(protobuf(measured)).containsEntry(name, "HISTOGRAM 1");
    }
  }

  @ParameterizedTest
  @CsvSource({"gauge, seats", "counter, checks_total", "histogram, wait_seconds"})
  void ordinaryNamesAreWithoutBlame(String type, String name) throws Exception {
    String promtool = promtool();
    try (Measured measured = retried(type, name)) {
      Process check =
          new ProcessBuilder(promtool, "check", "metrics").redirectErrorStream(true).start();
      check.getOutputStream().write(Scrape.text(measured.registry).getBytes(UTF_8));
      check.getOutputStream().close();
      assertThat(new String(check.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    }
  }

  private static String promtool() {
    String found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> new File(folder, "promtool"))
            .filter(File::canExecute)
            .map(File::getPath)
            .findFirst()
            .orElse(null);
    assumeThat(found).as("promtool on the PATH").isNotNull();
    return found;
  }

  private static Map<String, String> protobuf(Measured measured) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProtobufWriter().write(out, measured.registry.prometheus().scrape());
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    Map<String, String> metrics = new TreeMap<>();
    for (MetricFamily family = MetricFamily.parseDelimitedFrom(in);
        family != null;
        family = MetricFamily.parseDelimitedFrom(in)) {
      Object value =
          switch (family.getType()) {
            case GAUGE -> family.getMetric(0).getGauge().getValue();
            case COUNTER -> family.getMetric(0).getCounter().getValue();
            default -> family.getMetric(0).getHistogram().getSampleCount();
          };
      metrics.put(family.getName(), family.getType() + " " + value);
    }
    return metrics;
  }
}
