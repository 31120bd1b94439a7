package dev.weir.meters;

import java.util.Map;

/**
 * The series of one metric as one declaration sees them: a tree that is walked by label values in
 * declared order and ends at points.
 *
 * <pre>{@code
 * requests.root().child(method).child(route).point().inc();
 * }</pre>
 *
 * <p>Thread-safe. Paths that were taken before cost one hash probe a label, no allocation and no
 * lock.
 *
 * @param <P> the kind of point: {@link CounterPoint}, {@link GaugePoint}, {@link HistogramPoint}
 */
public final class Series<P> {
  /** The value of a label nobody gave. */
  public static final String UNKNOWN = "unknown";

  /** The value of every label whose own value came after the cap was reached. */
  public static final String OTHER = "__other__";

  private final Family<P> family;
  private final Projection projection;
  private final SeriesNode<P> root;
  private final SeriesNode<P> start;

  Series(Family<P> family, Projection projection) {
    this.family = family;
    this.projection = projection;
    this.root = new SeriesNode<>(this, null, "", 0);
    this.start =
        projection.added().isEmpty() ? root : new ContextualRoot<>(this, root, projection.added());
    if (projection.isUnlabelled() && family.isUnlabelled()) {
      root.point(); // exposed as 0 before the first event, so that rate() sees the first one
    }
  }

  /** Where every walk begins; constant for the life of this object. */
  public SeriesNode<P> root() {
    return start;
  }

  /** Whether the same label values may lead elsewhere in the next request. */
  boolean isContextual() {
    return start != root;
  }

  /** What is to be run before each scrape of this metric; must be quick and not throw. */
  void beforeScrape(Runnable settling) {
    family.beforeCollect(settling);
  }

  void scrapedWithout(Runnable settling) {
    family.collectWithout(settling);
  }

  Metric metric() {
    return family;
  }

  int depth() {
    return projection.depth();
  }

  /** Whether a view dropped the label after so many: all its values lead to one child. */
  boolean aggregates(int depth) {
    return projection.drops(depth);
  }

  /** The slow path of {@link SeriesNode#point}: a path not taken before, or one beyond the caps. */
  P resolve(SeriesNode<P> leaf) {
    String[] values = leaf.path(new String[leaf.depth()]);
    P kept = family.keep(projection, values);
    if (kept == null) {
      return family.share(projection, values);
    }
    synchronized (this) {
      SeriesNode<P> node = root;
      for (String value : values) {
        node = node.attach(value);
      }
      node.bind(kept);
    }
    return kept;
  }

  @Override
  public String toString() {
    Map<String, String> fixed = projection.fixed();
    return fixed.isEmpty() ? family.name() : family.name() + fixed;
  }
}
