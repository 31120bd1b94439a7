package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import dev.weir.dialect.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The metrics of one kind of meter in the chosen dialect. A quantity that the dialect has no metric
 * for gives a recorder that does nothing. Thread-safe.
 *
 * @param <F> the facts of this kind of meter
 * @param <Q> its quantities
 */
public final class Bound<F extends Enum<F>, Q extends Enum<Q>> {
  private final MetricRegistry registry;
  private final String service;
  private final List<Row<F, Q>> rows;

  Bound(MetricRegistry registry, String service, List<Row<F, Q>> rows) {
    this.registry = registry;
    this.service = service;
    this.rows = rows;
  }

  /** Whether the dialect has none of these metrics. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether any metric has this fact as a label: what is not asked for need not be found out. */
  public boolean asksFor(F fact) {
    for (Row<F, Q> row : rows) {
      for (Row.Label<F> label : row.labels()) {
        if (label.fact() == fact) {
          return true;
        }
      }
    }
    return false;
  }

  /** Records a quantity into its counters, histograms, maxima and gauges that go up and down. */
  public Recorder<F> recorder(Q quantity) {
    return new Recorder<>(Collections.singletonList(paths(quantity)));
  }

  /**
   * Records several quantities of the same events, which are found once for all of them.
   *
   * @param quantities as {@link Recording} will count them, from 0
   */
  public Recorder<F> recorder(List<Q> quantities) {
    List<Paths<F>> all = new ArrayList<>();
    for (Q quantity : quantities) {
      all.add(paths(quantity));
    }
    return new Recorder<>(all);
  }

  private Paths<F> paths(Q quantity) {
    List<Path<F>> paths = new ArrayList<>();
    for (Row<F, Q> row : rows) {
      if (row.quantity() == quantity && !row.kind().isObserved()) {
        paths.add(new Path<>(series(row), row.labels()));
      }
    }
    return new Paths<>(paths);
  }

  private Series<? extends Point> series(Row<F, Q> row) {
    switch (row.kind()) {
      case COUNTER:
        return registry.counter(spec(row));
      case HISTOGRAM:
        return registry.histogram(spec(row));
      case MAX:
        return registry.max(spec(row));
      default:
        return registry.gauge(spec(row));
    }
  }

  /**
   * Reads all observed metrics of a thing at each scrape.
   *
   * @param facts the thing's labels, asked at each scrape
   * @param readings its values
   * @return to be closed when the thing is gone
   */
  public Observation observe(Facts<F> facts, Readings<Q> readings) {
    List<Observation> all = new ArrayList<>();
    for (Row<F, Q> row : rows) {
      if (row.kind().isObserved()) {
        all.add(registry.observed(spec(row), new RowSource<>(row, facts, readings)));
      }
    }
    return Observation.of(all);
  }

  /**
   * Reads a quantity of many things at each scrape.
   *
   * @return to be closed when there will be none any more
   */
  public Observation observe(Q quantity, Things<F> things) {
    List<Observation> all = new ArrayList<>();
    for (Row<F, Q> row : rows) {
      if (row.quantity() == quantity && row.kind() == Row.Kind.OBSERVED_GAUGE) {
        Observed each =
            sink -> things.read((thing, value) -> sink.value(value, labelValues(row, thing)));
        all.add(registry.observed(spec(row), each));
      }
    }
    return Observation.of(all);
  }

  /**
   * Reads all observed metrics of things that come and go at each scrape.
   *
   * @param things asked at each scrape, for each metric
   * @return to be closed when there will be no more
   */
  public <T extends Facts<F> & Readings<Q>> Observation observeEach(
      Supplier<? extends Iterable<T>> things) {
    List<Observation> all = new ArrayList<>();
    for (Row<F, Q> row : rows) {
      Observed each =
          sink -> {
            for (T thing : things.get()) {
              sink.value(thing.read(row.quantity()), labelValues(row, thing));
            }
          };
      all.add(registry.observed(spec(row), each));
    }
    return Observation.of(all);
  }

  private static <F extends Enum<F>> String[] labelValues(Row<F, ?> row, Facts<F> facts) {
    List<Row.Label<F>> labels = row.labels();
    String[] values = new String[labels.size()];
    for (int i = 0; i < values.length; i++) {
      String fact = facts.fact(labels.get(i).fact());
      values[i] = fact == null ? labels.get(i).absent() : fact;
    }
    return values;
  }

  private MetricSpec spec(Row<F, Q> row) {
    MetricSpec.Builder spec = builder(row).help(row.help()).buckets(row.buckets());
    for (Row.Label<F> label : row.labels()) {
      spec.labels(label.name());
    }
    for (Map.Entry<String, String> constant : row.constants().entrySet()) {
      spec.constLabel(constant.getKey(), constant.getValue());
    }
    if (row.hasService()) {
      spec.constLabel("service", service);
    }
    return spec.build();
  }

  private MetricSpec.Builder builder(Row<F, Q> row) {
    switch (row.kind()) {
      case COUNTER:
      case OBSERVED_COUNTER:
        return MetricSpec.counter(row.name());
      case HISTOGRAM:
        return MetricSpec.histogram(row.name());
      case MAX:
        return MetricSpec.max(row.name());
      default:
        return MetricSpec.gauge(row.name());
    }
  }

  /** One row of one thing. */
  private static final class RowSource<F extends Enum<F>, Q extends Enum<Q>> implements Observed {
    private final Row<F, Q> row;
    private final Facts<F> facts;
    private final Readings<Q> readings;

    RowSource(Row<F, Q> row, Facts<F> facts, Readings<Q> readings) {
      this.row = row;
      this.facts = facts;
      this.readings = readings;
    }

    @Override
    public void read(Sink sink) {
      double value = readings.read(row.quantity());
      if (!Double.isNaN(value)) {
        sink.value(value, labelValues(row, facts));
      }
    }
  }
}
