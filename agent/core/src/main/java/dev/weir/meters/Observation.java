package dev.weir.meters;

/** A source that is read at each scrape, until closed. Thread-safe. */
public final class Observation {
  private final ObservedMetric metric;
  final Projection projection;
  final Observed source;

  Observation(ObservedMetric metric, Projection projection, Observed source) {
    this.metric = metric;
    this.projection = projection;
    this.source = source;
  }

  /** Reads the source no more; its series vanish from the next scrape. */
  public void close() {
    metric.remove(this);
  }
}
