package dev.weir.meters;

import dev.weir.dialect.Dialect;
import dev.weir.dialect.MetricTable;

/** Turns tables of metrics into series, in the dialect chosen at start. Thread-safe. */
public final class Binder {
  private final MetricRegistry registry;
  private final Dialect dialect;
  private final String service;

  /**
   * @param service the name of this application: the label {@code service} of classic metrics
   */
  public Binder(MetricRegistry registry, Dialect dialect, String service) {
    this.registry = registry;
    this.dialect = dialect;
    this.service = service;
  }

  /** Where metrics that no table describes are declared. */
  public MetricRegistry registry() {
    return registry;
  }

  /** The metrics of a table in this dialect; nothing is exposed of it until it is used. */
  public <F extends Enum<F>, Q extends Enum<Q>> Bound<F, Q> bind(MetricTable<F, Q> table) {
    return new Bound<>(registry, service, table.rows(dialect));
  }
}
