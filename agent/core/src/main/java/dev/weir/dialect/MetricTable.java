package dev.weir.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The metrics of one kind of meter in every dialect; the code twin of a section of {@code
 * docs/METRICS.md}. See the package for an example. Not thread-safe: filled and read once.
 *
 * @param <F> what an event can say of itself
 * @param <Q> what is measured
 */
public abstract class MetricTable<F extends Enum<F>, Q extends Enum<Q>> {
  /** Said of a label: where there is no fact there is no label. */
  protected static final String ABSENT = "";

  private final List<Row<F, Q>> rows = new ArrayList<>();
  private final List<Row<F, Q>> timers = new ArrayList<>();

  /** The names of OpenTelemetry's semantic conventions. */
  protected abstract void otel();

  /** The names of Micrometer as Spring Boot 3 uses it. */
  protected abstract void micrometer();

  /** The names people write by hand. */
  protected abstract void classic();

  /** All metrics of a dialect, in the order of the table. */
  public final List<Row<F, Q>> rows(Dialect dialect) {
    rows.clear();
    timers.clear();
    switch (dialect) {
      case OTEL:
        otel();
        break;
      case MICROMETER:
        micrometer();
        break;
      case CLASSIC:
        classic();
        break;
    }
    List<Row<F, Q>> all = new ArrayList<>(rows);
    for (Row<F, Q> timer : timers) {
      all.add(max(timer));
    }
    return all;
  }

  /** Counts events. */
  protected final Row<F, Q> counter(Q quantity, String name, String help) {
    return row(quantity, Row.Kind.COUNTER, name, help);
  }

  /** How many are under way. */
  protected final Row<F, Q> upDown(Q quantity, String name, String help) {
    return row(quantity, Row.Kind.UP_DOWN, name, help);
  }

  /** A level that is read at each scrape. */
  protected final Row<F, Q> gauge(Q quantity, String name, String help) {
    return row(quantity, Row.Kind.OBSERVED_GAUGE, name, help);
  }

  /** A total that is read at each scrape. */
  protected final Row<F, Q> total(Q quantity, String name, String help) {
    return row(quantity, Row.Kind.OBSERVED_COUNTER, name, help);
  }

  /** A distribution. */
  protected final Row<F, Q> histogram(Q quantity, String name, String help) {
    return row(quantity, Row.Kind.HISTOGRAM, name, help);
  }

  /** A timer as Micrometer has it: {@code _count} and {@code _sum}, and a {@code _max} besides. */
  protected final Row<F, Q> timer(Q quantity, String name, String help) {
    Row<F, Q> timer = histogram(quantity, name, help);
    timers.add(timer);
    return timer;
  }

  private Row<F, Q> row(Q quantity, Row.Kind kind, String name, String help) {
    Row<F, Q> row = new Row<>(quantity, kind, name, help);
    rows.add(row);
    return row;
  }

  private Row<F, Q> max(Row<F, Q> timer) {
    return new Row<F, Q>(timer.quantity(), Row.Kind.MAX, timer.name() + "_max", timer.help())
        .like(timer);
  }
}
