package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @Test
  void countsByLabelValuesInDeclaredOrder() {
    Series<CounterPoint> calls = counter("calls", "method", "status");

    calls.root().child("GET").child("200").point().inc();
    calls.root().child("GET").child("200").point().add(2);
    calls.root().child("POST").child(null).point().add(0.5);

    assertThat(Scrape.samples(registry, "calls_total"))
        .containsExactly(
            "calls_total{method=\"GET\",status=\"200\"} 3.0",
            "calls_total{method=\"POST\",status=\"unknown\"} 0.5");
  }

  @Test
  void exposesAnUnlabelledCounterBeforeItsFirstEvent() {
    registry.counter(MetricSpec.counter("events_total").help("Events.").build());

    assertThat(Scrape.text(registry))
        .contains("# HELP events_total Events.\n# TYPE events_total counter\nevents_total 0.0\n");
  }

  @Test
  void leavesOutALabelWhoseValueIsEmpty() {
    counter("calls", "route").root().child("").point().inc();

    assertThat(Scrape.samples(registry, "calls_total")).containsExactly("calls_total 1.0");
  }

  @Test
  void handsOutTheSamePointForEqualButDistinctStrings() {
    Series<CounterPoint> calls = counter("calls", "method");

    CounterPoint first = calls.root().child("GET").point();

    assertThat(calls.root().child(new StringBuilder("GET").toString()).point()).isSameAs(first);
    assertThat(calls.root().child("GET")).isSameAs(calls.root().child("GET"));
  }

  @Test
  void refusesALabelTooMany() {
    SeriesNode<CounterPoint> leaf = counter("calls", "method").root().child("GET");

    assertThatThrownBy(() -> leaf.child("200"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("calls_total has 1 labels; there is none for the value 200");
  }

  @Test
  void findsEachOfAThousandSiblings() {
    Series<CounterPoint> calls = counter("calls", "id");

    for (int round = 0; round < 3; round++) {
      for (int id = 0; id < 500; id++) {
        calls.root().child("id-" + id).point().inc();
      }
    }

    assertThat(Scrape.samples(registry, "calls_total"))
        .hasSize(500)
        .allMatch(line -> line.endsWith(" 3.0"));
  }

  @Test
  void recordsDurationsInTheUnitOfTheName() {
    Series<HistogramPoint> seconds = histogram("a_seconds", 0.005, 1);
    Series<HistogramPoint> millis = histogram("a_ms", 5, 1000);

    seconds.root().point().observeNanos(5_000_000);
    millis.root().point().observeNanos(5_000_000);

    assertThat(Scrape.text(registry))
        .contains(
            "# TYPE a_seconds histogram\n"
                + "a_seconds_bucket{le=\"0.005\"} 1\n"
                + "a_seconds_bucket{le=\"1.0\"} 1\n"
                + "a_seconds_bucket{le=\"+Inf\"} 1\n"
                + "a_seconds_count 1\n"
                + "a_seconds_sum 0.005\n")
        .contains("a_ms_bucket{le=\"5.0\"} 1\n")
        .contains("a_ms_sum 5.0\n");
  }

  @Test
  void exposesExactlyTheConfiguredName() {
    Series<GaugePoint> revenue = registry.gauge(MetricSpec.gauge("billing_mrr_total").build());
    Series<GaugePoint> inFlight = registry.gauge(MetricSpec.gauge("calls").build());
    counter("calls").root().point().inc();

    revenue.root().point().set(12.5);
    inFlight.root().point().inc();

    assertThat(Scrape.text(registry))
        .contains("# TYPE billing_mrr_total gauge\nbilling_mrr_total 12.5\n")
        .contains("# TYPE calls gauge\ncalls 1.0\n")
        .contains("# TYPE calls_total counter\ncalls_total 1.0\n");
    assertThat(Scrape.openMetrics(registry))
        .contains("# TYPE billing_mrr_total gauge\nbilling_mrr_total 12.5\n")
        .contains("# TYPE calls gauge\ncalls 1.0\n")
        .contains("# TYPE calls counter\ncalls_total 1.0\n");
  }

  @Test
  void refusesAndCountsWhatNoCounterMayTake() {
    CounterPoint calls = counter("calls").root().point();

    calls.add(-1);
    calls.add(-0.5);
    calls.add(Double.NaN);
    calls.add(Double.POSITIVE_INFINITY);
    calls.add(1);
    HistogramPoint time = histogram("a_seconds", 1).root().point();
    time.observe(Double.NaN);
    time.observe(Double.NEGATIVE_INFINITY);

    assertThat(Scrape.samples(registry, "calls_total")).containsExactly("calls_total 1.0");
    assertThat(Scrape.samples(registry, "a_seconds_count")).containsExactly("a_seconds_count 0");
    assertThat(Scrape.samples(registry, "weir_refused_values_total"))
        .containsExactly(
            "weir_refused_values_total{metric=\"a_seconds\",reason=\"infinite\"} 1.0",
            "weir_refused_values_total{metric=\"a_seconds\",reason=\"nan\"} 1.0",
            "weir_refused_values_total{metric=\"calls_total\",reason=\"infinite\"} 1.0",
            "weir_refused_values_total{metric=\"calls_total\",reason=\"nan\"} 1.0",
            "weir_refused_values_total{metric=\"calls_total\",reason=\"negative\"} 2.0");
  }

  @Test
  void putsTheLabelsOfTheConfigurationOnEverySeries() {
    MetricRegistry labelled =
        new MetricRegistry(MetricSettings.defaults().labels(Map.of("env", "prod", "zone", "a")));

    labelled
        .counter(MetricSpec.counter("calls").labels("zone").build())
        .root()
        .child("b")
        .point()
        .inc();

    assertThat(Scrape.samples(labelled, "calls_total"))
        .containsExactly("calls_total{env=\"prod\",zone=\"b\"} 1.0");
  }

  private Series<CounterPoint> counter(String name, String... labels) {
    return registry.counter(MetricSpec.counter(name).labels(labels).build());
  }

  private Series<HistogramPoint> histogram(String name, double... buckets) {
    return registry.histogram(MetricSpec.histogram(name).buckets(buckets).build());
  }
}
