package dev.weir.meters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tuples of label values of one metric that became series. Found without a lock; added under
 * the metric's.
 *
 * @param <P> the kind of point a series holds
 */
final class Identities<P> {
  private final LabelNames names;
  private final Map<List<String>, Identity<P>> series = new ConcurrentHashMap<>();
  private final List<Set<String>> valuesByLabel = new ArrayList<>();
  private volatile int size;

  Identities(LabelNames names) {
    this.names = names;
    for (int i = 0; i < names.list().size(); i++) {
      valuesByLabel.add(ConcurrentHashMap.newKeySet());
    }
  }

  LabelNames names() {
    return names;
  }

  int size() {
    return size;
  }

  Collection<Identity<P>> all() {
    return series.values();
  }

  @Nullable P find(String[] tuple) {
    Identity<P> known = series.get(Arrays.asList(tuple));
    return known == null ? null : known.point();
  }

  /** Whether a value of a label is known or may still become so. */
  boolean takes(int label, String value, int maxValues) {
    Set<String> values = valuesByLabel.get(label);
    return values.size() < maxValues || values.contains(value) || isPlaceholder(value);
  }

  /** Keeps a series. Holds the metric's lock. */
  P add(String[] tuple, P point) {
    for (int i = 0; i < tuple.length; i++) {
      if (!isPlaceholder(tuple[i])) {
        valuesByLabel.get(i).add(tuple[i]);
      }
    }
    List<String> key = Arrays.asList(tuple);
    series.put(key, new Identity<>(names.labels(key), point));
    size = series.size();
    return point;
  }

  /** The same series under more names. Holds the metric's lock. */
  Identities<P> widened(Iterable<String> more) {
    LabelNames all = names.and(more);
    if (all == names) {
      return this;
    }
    Identities<P> wider = new Identities<>(all);
    for (Map.Entry<List<String>, Identity<P>> entry : series.entrySet()) {
      wider.add(all.padded(entry.getKey().toArray(new String[0])), entry.getValue().point());
    }
    return wider;
  }

  private static boolean isPlaceholder(String value) {
    return value.isEmpty() || value.equals(Series.UNKNOWN) || value.equals(Series.OTHER);
  }
}
