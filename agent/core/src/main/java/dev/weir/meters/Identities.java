package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The label names of one metric and the tuples of values that became series. Found without a lock;
 * added under the metric's.
 *
 * @param <P> the kind of point a series holds
 */
final class Identities<P> {
  private final List<String> names;
  private final Map<List<String>, P> points = new ConcurrentHashMap<>();
  private final List<Set<String>> valuesByLabel = new ArrayList<>();
  private volatile int size;

  Identities() {
    this(Collections.emptyList());
  }

  private Identities(List<String> names) {
    this.names = Collections.unmodifiableList(names);
    for (int i = 0; i < names.size(); i++) {
      valuesByLabel.add(ConcurrentHashMap.newKeySet());
    }
  }

  List<String> names() {
    return names;
  }

  int size() {
    return size;
  }

  @Nullable P find(String[] tuple) {
    return points.get(Arrays.asList(tuple));
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
    points.put(Arrays.asList(tuple), point);
    size = points.size();
    return point;
  }

  /** The same series under more names. Holds the metric's lock. */
  Identities<P> widened(Iterable<String> more) {
    List<String> all = new ArrayList<>(names);
    for (String name : more) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    if (all.size() == names.size()) {
      return this;
    }
    Identities<P> wider = new Identities<>(all);
    for (Map.Entry<List<String>, P> entry : points.entrySet()) {
      wider.add(wider.padded(entry.getKey().toArray(new String[0])), entry.getValue());
    }
    return wider;
  }

  /** A tuple of fewer labels: the later ones were not known when it was made. */
  String[] padded(String[] tuple) {
    String[] padded = Arrays.copyOf(tuple, names.size());
    Arrays.fill(padded, tuple.length, padded.length, Series.UNKNOWN);
    return padded;
  }

  /** Hands over each series with its labels, those without a value left out. */
  void forEach(Map<String, String> everySeries, BiConsumer<Labels, P> consumer) {
    for (Map.Entry<List<String>, P> entry : points.entrySet()) {
      consumer.accept(labels(names, entry.getKey(), everySeries), entry.getValue());
    }
  }

  static Labels labels(List<String> names, List<String> tuple, Map<String, String> everySeries) {
    Labels.Builder labels = Labels.builder();
    for (int i = 0; i < tuple.size(); i++) {
      if (!tuple.get(i).isEmpty()) {
        labels.label(names.get(i), tuple.get(i));
      }
    }
    for (Map.Entry<String, String> label : everySeries.entrySet()) {
      if (!names.contains(label.getKey())) {
        labels.label(label.getKey(), label.getValue());
      }
    }
    return labels.build();
  }

  private static boolean isPlaceholder(String value) {
    return value.isEmpty() || value.equals(Series.UNKNOWN) || value.equals(Series.OTHER);
  }
}
