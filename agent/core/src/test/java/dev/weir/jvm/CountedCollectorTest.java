package dev.weir.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.meters.Binder;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Recorder;
import dev.weir.meters.Scrape;
import java.lang.management.GarbageCollectorMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a collector's own count and time say of its collections. */
class CountedCollectorTest {
  private static final String YOUNG = "G1 Young Generation";
  private static final String METRIC = "jvm_gc_duration_seconds";

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private final Recorder<GcFact> recorder =
      new Binder(registry, Dialect.OTEL, "test").bind(new GcTable()).recorder(GcQuantity.EVENT);

  private long count = 7;
  private long millis = 100;

  @Test
  void each_collection_counts_once_and_their_times_add_up() {
    CountedCollector collector = CountedCollector.of(collector(YOUNG));
    count += 3;
    millis += 32;
    collector.record(List.of(recorder));
    collector.record(List.of(recorder));

    String labels = "{jvm_gc_action=\"end of minor GC\",jvm_gc_name=\"" + YOUNG + "\"";
    assertThat(Scrape.samples(registry, METRIC + "_count"))
        .containsExactly(METRIC + "_count" + labels + "} 3");
    assertThat(Scrape.samples(registry, METRIC + "_sum"))
        .containsExactly(METRIC + "_sum" + labels + "} 0.032");
    assertThat(Scrape.samples(registry, METRIC + "_bucket"))
        .contains(METRIC + "_bucket" + labels + ",le=\"0.01\"} 1");

    count += 1;
    millis += 500;
    collector.record(List.of(recorder));
    assertThat(Scrape.samples(registry, METRIC + "_bucket"))
        .contains(
            METRIC + "_bucket" + labels + ",le=\"0.1\"} 3",
            METRIC + "_bucket" + labels + ",le=\"1.0\"} 4");
  }

  @Test
  void where_the_name_does_not_tell_the_action_nothing_is_counted() {
    assertThat(CountedCollector.of(collector("ZGC Major Cycles"))).isNull();
  }

  private GarbageCollectorMXBean collector(String name) {
    return StandInCollector.of(name, () -> count, () -> millis);
  }
}
