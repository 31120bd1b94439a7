package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapsTest {

  @Test
  void theFirstSeriesKeepTheirIdentityAndLaterOnesShareOne() {
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults().maxSeries(2));
    Series<CounterPoint> calls = counter(registry, "tenant", "plan");

    for (int round = 0; round < 2; round++) {
      calls.root().child("a").child("free").point().inc();
      calls.root().child("b").child("free").point().inc();
      calls.root().child("c").child("paid").point().inc();
      calls.root().child("a").child("paid").point().add(10);
    }

    assertThat(Scrape.samples(registry, "calls_total"))
        .containsExactly(
            "calls_total{plan=\"__other__\",tenant=\"__other__\"} 22.0",
            "calls_total{plan=\"free\",tenant=\"a\"} 2.0",
            "calls_total{plan=\"free\",tenant=\"b\"} 2.0");
    assertThat(Scrape.samples(registry, "weir_label_overflow_total"))
        .containsExactly("weir_label_overflow_total{label=\"*\",metric=\"calls_total\"} 4.0");
    assertThat(Scrape.samples(registry, "weir_series"))
        .contains("weir_series{metric=\"calls_total\"} 3.0");
  }

  @Test
  void aLabelWithTooManyValuesLosesItsOwnAlone() {
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults().maxLabelValues(2));
    Series<CounterPoint> calls = counter(registry, "tenant", "plan");

    for (String tenant : new String[] {"a", "b", "c", "d", "a", "c", null}) {
      calls.root().child(tenant).child("free").point().inc();
    }

    assertThat(Scrape.samples(registry, "calls_total"))
        .containsExactly(
            "calls_total{plan=\"free\",tenant=\"__other__\"} 3.0",
            "calls_total{plan=\"free\",tenant=\"a\"} 2.0",
            "calls_total{plan=\"free\",tenant=\"b\"} 1.0",
            "calls_total{plan=\"free\",tenant=\"unknown\"} 1.0");
    assertThat(Scrape.samples(registry, "weir_label_overflow_total"))
        .containsExactly("weir_label_overflow_total{label=\"tenant\",metric=\"calls_total\"} 3.0");
  }

  @Test
  void eachRecordingIntoASharedSeriesIsCountedOnceForEachLabelItLost() {
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults().maxLabelValues(1));
    Series<CounterPoint> calls = counter(registry, "tenant", "plan");
    calls.root().child("a").child("free").point().inc();

    CounterPoint lost = calls.root().child("b").child("paid").point();
    lost.inc();
    lost.add(5);
    lost.add(0.5);

    assertThat(Scrape.samples(registry, "calls_total"))
        .contains("calls_total{plan=\"__other__\",tenant=\"__other__\"} 6.5");
    assertThat(Scrape.samples(registry, "weir_label_overflow_total"))
        .containsExactly(
            "weir_label_overflow_total{label=\"plan\",metric=\"calls_total\"} 3.0",
            "weir_label_overflow_total{label=\"tenant\",metric=\"calls_total\"} 3.0");
  }

  @Test
  void aGaugeBeyondTheCapComesBackToZero() {
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults().maxSeries(1));
    Series<GaugePoint> inFlight =
        registry.gauge(MetricSpec.gauge("in_flight").labels("tenant").build());
    inFlight.root().child("a").point().inc();

    inFlight.root().child("b").point().inc();
    inFlight.root().child("c").point().inc();
    inFlight.root().child("b").point().dec();
    inFlight.root().child("c").point().dec();

    assertThat(Scrape.samples(registry, "in_flight"))
        .containsExactly("in_flight{tenant=\"__other__\"} 0.0", "in_flight{tenant=\"a\"} 1.0");
  }

  @Test
  void aHundredThousandTenantsLeaveNothingBehindButTheFirst() {
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults().maxSeries(1000));
    Series<HistogramPoint> time =
        registry.histogram(
            MetricSpec.histogram("time_seconds").labels("tenant", "plan").buckets(1).build());
    explode(time, 10_000);
    long before = usedBytesAfterCollection();

    explode(time, 100_000);

    assertThat(usedBytesAfterCollection() - before).isLessThan(500_000);
    assertThat(Scrape.samples(registry, "time_seconds_count"))
        .hasSize(501)
        .contains("time_seconds_count{plan=\"free\",tenant=\"tenant-499\"} 2")
        .contains("time_seconds_count{plan=\"free\",tenant=\"__other__\"} 109000");
    assertThat(Scrape.samples(registry, "weir_label_overflow_total"))
        .containsExactly(
            "weir_label_overflow_total{label=\"tenant\",metric=\"time_seconds\"} 109000.0");
  }

  private static void explode(Series<HistogramPoint> time, int tenants) {
    for (int i = 0; i < tenants; i++) {
      time.root().child("tenant-" + i).child("free").point().observe(1);
    }
  }

  private static long usedBytesAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Series<CounterPoint> counter(MetricRegistry registry, String... labels) {
    return registry.counter(MetricSpec.counter("calls").labels(labels).build());
  }
}
