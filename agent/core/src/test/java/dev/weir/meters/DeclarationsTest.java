package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @Test
  void twoDeclarationsOfOneNameShareTheUnionOfTheirLabels() {
    Series<CounterPoint> byTenant = declare(counter().labels("tenant", "feature"));
    Series<CounterPoint> byPlan = declare(counter().labels("plan", "tenant"));

    byTenant.root().child("acme").child("export").point().inc();
    byPlan.root().child("free").child("acme").point().inc();

    assertThat(Scrape.samples(registry, "uses_total"))
        .containsExactly(
            "uses_total{feature=\"export\",plan=\"unknown\",tenant=\"acme\"} 1.0",
            "uses_total{feature=\"unknown\",plan=\"free\",tenant=\"acme\"} 1.0");
  }

  @Test
  void theSameIdentityIsTheSameSeriesWhicheverDeclarationReachesIt() {
    Series<CounterPoint> first = declare(counter().labels("tenant", "plan"));
    Series<CounterPoint> reversed = declare(counter().labels("plan", "tenant"));
    Series<CounterPoint> fixed = declare(counter().labels("tenant").constLabel("plan", "free"));

    first.root().child("acme").child("free").point().inc();
    reversed.root().child("free").child("acme").point().inc();
    fixed.root().child("acme").point().inc();

    assertThat(Scrape.samples(registry, "uses_total"))
        .containsExactly("uses_total{plan=\"free\",tenant=\"acme\"} 3.0");
  }

  @Test
  void aDeclarationThatComesLaterWithAnotherLabelLosesNoCount() {
    Series<CounterPoint> old = declare(counter().labels("tenant"));
    CounterPoint bound = old.root().child("acme").point();
    bound.inc();

    Series<CounterPoint> reloaded = declare(counter().labels("tenant", "plan"));
    bound.inc();
    old.root().child("acme").point().inc();
    old.root().child("late").point().inc();
    reloaded.root().child("acme").child("free").point().inc();
    reloaded.root().child("acme").child(null).point().inc();

    assertThat(Scrape.samples(registry, "uses_total"))
        .containsExactly(
            "uses_total{plan=\"free\",tenant=\"acme\"} 1.0",
            "uses_total{plan=\"unknown\",tenant=\"acme\"} 4.0",
            "uses_total{plan=\"unknown\",tenant=\"late\"} 1.0");
  }

  @Test
  void helpMayBeLeftOutByAllButOne() {
    declare(counter().help("Uses."));
    declare(counter());

    assertThat(Scrape.text(registry)).contains("# HELP uses_total Uses.\n");
  }

  @Test
  void declarationsThatDisagreeAreRefusedWithBothSides() {
    declare(counter().help("Uses."));
    registry.histogram(MetricSpec.histogram("time_ms").buckets(1, 2).build());

    assertThatThrownBy(() -> declare(counter().help("Times used.")))
        .hasMessage("help of uses_total is Uses. in one place and Times used. in another");
    assertThatThrownBy(() -> registry.gauge(MetricSpec.gauge("uses_total").build()))
        .hasMessage("type of uses_total is COUNTER in one place and GAUGE in another");
    assertThatThrownBy(
            () -> registry.histogram(MetricSpec.histogram("time_ms").buckets(1, 3).build()))
        .hasMessage("buckets of time_ms is [1.0, 2.0] in one place and [1.0, 3.0] in another");
    assertThatThrownBy(
            () ->
                registry.histogram(
                    MetricSpec.histogram("time_ms").buckets(1, 2).unit(Unit.SECONDS).build()))
        .hasMessage("unit of time_ms is MILLISECONDS in one place and SECONDS in another");
    assertThatThrownBy(() -> registry.observed(counter().build(), sink -> {}))
        .hasMessage("uses_total is recorded in one place and read at scrapes in another");
  }

  @Test
  void aSpecNamesEachLabelOnceAndItsBucketsAscend() {
    assertThatThrownBy(() -> counter().labels("a", "b").constLabel("a", "1").build())
        .hasMessage("uses_total names label a twice");
    assertThatThrownBy(() -> MetricSpec.histogram("h").buckets(1, 1).build())
        .hasMessage("buckets of h do not ascend: 1.0 after 1.0");
  }

  private static MetricSpec.Builder counter() {
    return MetricSpec.counter("uses");
  }

  private Series<CounterPoint> declare(MetricSpec.Builder spec) {
    return registry.counter(spec.build());
  }
}
