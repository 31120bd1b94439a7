package dev.weir.meters;

import static dev.weir.meters.BoundTest.KettleFact.OUTCOME;
import static dev.weir.meters.BoundTest.KettleFact.SIZE;
import static dev.weir.meters.BoundTest.KettleQuantity.ACTIVE;
import static dev.weir.meters.BoundTest.KettleQuantity.DURATION;
import static dev.weir.meters.BoundTest.KettleQuantity.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.dialect.Facts;
import dev.weir.dialect.MetricTable;
import org.junit.jupiter.api.Test;

class BoundTest {
  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @Test
  void recordsOneEventInTheNamesOfOtel() {
    Bound<KettleFact, KettleQuantity> kettles = bind(Dialect.OTEL);

    kettles.recorder(DURATION).recordNanos(new Boiled("small", null), 2_000_000_000);
    kettles.recorder(ACTIVE).up(new Boiled("small", null));

    assertThat(kettleLines())
        .isEqualTo(
            """
            # HELP kettle_active Kettles on.
            # TYPE kettle_active gauge
            kettle_active{kettle_size="small"} 1.0
            # HELP kettle_boil_duration_seconds Time to boil.
            # TYPE kettle_boil_duration_seconds histogram
            kettle_boil_duration_seconds_bucket{kettle_size="small",le="1.0"} 0
            kettle_boil_duration_seconds_bucket{kettle_size="small",le="10.0"} 1
            kettle_boil_duration_seconds_bucket{kettle_size="small",le="+Inf"} 1
            kettle_boil_duration_seconds_count{kettle_size="small"} 1
            kettle_boil_duration_seconds_sum{kettle_size="small"} 2.0
            """);
  }

  @Test
  void recordsTheSameEventAsAMicrometerTimer() {
    Recorder<KettleFact> boils = bind(Dialect.MICROMETER).recorder(DURATION);

    boils.recordNanos(new Boiled("small", null), 2_000_000_000);
    boils.recordNanos(new Boiled("small", null), 500_000_000);

    assertThat(kettleLines())
        .isEqualTo(
            """
            # HELP kettle_boil_seconds Time to boil.
            # TYPE kettle_boil_seconds summary
            kettle_boil_seconds_count{outcome="SUCCESS",size="small"} 2
            kettle_boil_seconds_sum{outcome="SUCCESS",size="small"} 2.5
            # HELP kettle_boil_seconds_max Time to boil.
            # TYPE kettle_boil_seconds_max gauge
            kettle_boil_seconds_max{outcome="SUCCESS",size="small"} 2.0
            """);
  }

  @Test
  void recordsTheSameEventByHand() {
    bind(Dialect.CLASSIC).recorder(DURATION).recordNanos(new Boiled(null, "dry"), 500_000_000);

    assertThat(kettleLines())
        .isEqualTo(
            """
            # HELP kettle_boil_seconds Time to boil.
            # TYPE kettle_boil_seconds histogram
            kettle_boil_seconds_bucket{service="shop",le="1.0"} 1
            kettle_boil_seconds_bucket{service="shop",le="+Inf"} 1
            kettle_boil_seconds_count{service="shop"} 1
            kettle_boil_seconds_sum{service="shop"} 0.5
            # HELP kettle_boils_total Kettles boiled.
            # TYPE kettle_boils_total counter
            kettle_boils_total{outcome="dry",service="shop"} 1.0
            """);
  }

  @Test
  void readsWhatIsObservedUntilItIsClosed() {
    Bound<KettleFact, KettleQuantity> kettles = bind(Dialect.OTEL);
    Observation small = kettles.observe(new Boiled("small", null), q -> q == WATER ? 0.5 : 0);
    kettles.observe(new Boiled("large", null), quantity -> 1.7);
    kettles.observe(new Boiled("broken", null), quantity -> 1 / Integer.parseInt("0"));

    assertThat(Scrape.samples(registry, "kettle_water_litres"))
        .containsExactly(
            "kettle_water_litres{kettle_size=\"large\"} 1.7",
            "kettle_water_litres{kettle_size=\"small\"} 0.5");
    small.close();
    assertThat(Scrape.samples(registry, "kettle_water_litres"))
        .containsExactly("kettle_water_litres{kettle_size=\"large\"} 1.7");
  }

  @Test
  void recordsNothingWhereTheDialectHasNoMetric() {
    bind(Dialect.CLASSIC).recorder(ACTIVE).up(new Boiled("small", null));

    assertThat(kettleLines()).isEmpty();
  }

  private Bound<KettleFact, KettleQuantity> bind(Dialect dialect) {
    return new Binder(registry, dialect, "shop").bind(new KettleTable());
  }

  private String kettleLines() {
    StringBuilder lines = new StringBuilder();
    Scrape.text(registry)
        .lines()
        .filter(
            line -> line.startsWith("kettle") || line.startsWith("# ") && !line.contains("weir"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  enum KettleFact {
    SIZE,
    OUTCOME
  }

  enum KettleQuantity {
    DURATION,
    ACTIVE,
    WATER
  }

  private static final class Boiled implements Facts<KettleFact> {
    private final String size;
    private final String outcome;

    Boiled(String size, String outcome) {
      this.size = size;
      this.outcome = outcome;
    }

    @Override
    public String fact(KettleFact fact) {
      return fact == SIZE ? size : outcome;
    }
  }

  private static final class KettleTable extends MetricTable<KettleFact, KettleQuantity> {
    @Override
    protected void otel() {
      histogram(DURATION, "kettle_boil_duration_seconds", "Time to boil.")
          .buckets(1, 10)
          .label("kettle_size", SIZE)
          .label("error_type", OUTCOME, ABSENT);
      upDown(ACTIVE, "kettle_active", "Kettles on.").label("kettle_size", SIZE);
      gauge(WATER, "kettle_water_litres", "Water inside.").label("kettle_size", SIZE);
    }

    @Override
    protected void micrometer() {
      timer(DURATION, "kettle_boil_seconds", "Time to boil.")
          .label("size", SIZE)
          .label("outcome", OUTCOME, "SUCCESS");
    }

    @Override
    protected void classic() {
      histogram(DURATION, "kettle_boil_seconds", "Time to boil.").buckets(1).service();
      counter(DURATION, "kettle_boils_total", "Kettles boiled.")
          .label("outcome", OUTCOME)
          .service();
    }
  }
}
