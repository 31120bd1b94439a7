package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one scrape of one observed metric, added up where sources gave the same labels.
 * What a series is called is kept from one scrape to the next. Not thread-safe.
 */
final class Sums {
  private final Map<List<String>, Labels> labelsByTuple = new HashMap<>();
  private Map<List<String>, Double> values = Collections.emptyMap();

  void clear() {
    values = new HashMap<>();
  }

  int size() {
    return values.size();
  }

  Map<List<String>, Double> values() {
    return values;
  }

  /**
   * @return false where the value had to share a series with others beyond the cap
   */
  boolean add(String[] tuple, double value, int maxSeries) {
    List<String> key = Arrays.asList(tuple);
    boolean kept = values.size() < maxSeries || values.containsKey(key);
    if (!kept) {
      key = Collections.nCopies(tuple.length, Series.OTHER);
    }
    Double known = values.get(key);
    values.put(key, known == null ? value : known + value);
    return kept;
  }

  Labels labels(List<String> tuple, LabelNames names) {
    Labels known = labelsByTuple.get(tuple);
    if (known == null) {
      known = names.labels(tuple);
      labelsByTuple.put(tuple, known);
    }
    return known;
  }

  /** Forgets the names of series that are gone, now and then. */
  void tidy() {
    if (labelsByTuple.size() > 2 * values.size() + 16) {
      labelsByTuple.keySet().retainAll(values.keySet());
    }
  }

  void forgetLabels() {
    labelsByTuple.clear();
  }
}
