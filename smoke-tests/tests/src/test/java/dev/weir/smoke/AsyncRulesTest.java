package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that return before they are done, in every way that libraries offer. */
class AsyncRulesTest {
  private static final String RULES =
      """
      rules:
        - name: single
          match:
            class: com.example.promises.Quotes
            method: [future, task, listenable, mono, single, maybe]
          nested: all
          labels: {kind: method}
          metrics:
            - {name: quotes_total, type: counter, labels: {article: arg0, cents: return.cents, error: simple_name(thrown)}}
            - {name: quote_ms, type: histogram, buckets: [40, 60000]}
            - {name: quotes_running, type: in_flight}
        - name: stream
          match: {class: com.example.promises.Quotes, method: [flux, completable]}
          labels: {kind: method}
          metrics:
            - {name: streams_total, type: counter, labels: {ok: success}}
            - {name: stream_ms, type: histogram, buckets: [40, 60000]}
        - name: suspended
          match: {class: [kotlinx.coroutines.DelayKt, kotlinx.coroutines.TimeoutKt], method: [delay, withTimeoutOrNull], parameters: [long, ..]}
          nested: all
          labels: {kind: method}
          metrics:
            - {name: suspensions_total, type: counter, labels: {millis: arg0, got: simple_name(return), error: simple_name(thrown)}}
            - {name: suspension_ms, type: histogram, buckets: [40, 60000]}
            - {name: suspensions_running, type: in_flight}
      """;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 17, 25})
  void outcomes_are_those_of_the_promises(int version, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), RULES);
    try (AppProcess promises = App.PROMISES.on(Needs.java(version)).weir(file).start()) {
      Scrape scrape = promises.scrape();

      for (String kind : new String[] {"task", "listenable", "mono", "single", "maybe"}) {
        double times = kind.equals("task") ? 4 : kind.equals("mono") ? 2 : 1; // others call them
        assertThat(quotes(scrape, kind, "100", "unknown")).as(kind).isEqualTo(times);
      }
      assertThat(quick(scrape, "quote", "task")).isZero();
      assertThat(quick(scrape, "quote", "listenable")).isZero();
      assertThat(quick(scrape, "quote", "mono")).as("the cancelled one").isEqualTo(1);
      assertThat(quotes(scrape, "future", "unknown", "IllegalArgumentException")).isEqualTo(1);
      assertThat(quotes(scrape, "future", "unknown", "CancellationException")).isPositive();
      assertThat(quotes(scrape, "mono", "unknown", "CancellationException")).isEqualTo(1);
      assertThat(scrape.sum("quotes_running")).isZero();
      assertThat(scrape.value("streams_total", "kind", "flux", "ok", "true")).isEqualTo(1);
      assertThat(scrape.value("streams_total", "kind", "completable", "ok", "true")).isEqualTo(1);
      assertThat(quick(scrape, "stream", "flux")).isZero();
      for (String kind : new String[] {"delay", "withTimeoutOrNull"}) {
        assertThat(scrape.sum("suspensions_total", "kind", kind, "error", "unknown")).isEqualTo(1);
        assertThat(
                scrape.sum("suspensions_total", "kind", kind, "error", "unknown", "got", "unknown"))
            .as(kind)
            .isZero();
        assertThat(quick(scrape, "suspension", kind)).isZero();
      }
      assertThat(scrape.sum("suspensions_running")).isZero();
      assertThat(scrape.sum("weir_rule_errors_total")).isZero();
      assertThat(scrape.sum("weir_link_failures_total")).isZero();
    }
  }

  /** How many took less than the promise needs. */
  private static double quick(Scrape scrape, String metric, String kind) {
    return scrape.value(metric + "_ms_bucket", "kind", kind, "le", "40.0");
  }

  private static double quotes(Scrape scrape, String kind, String cents, String error) {
    return scrape.sum("quotes_total", "kind", kind, "cents", cents, "error", error);
  }
}
