package dev.weir.meters;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The labels of one metric, in the order in which they were first declared. Immutable. */
final class LabelNames {
  private final List<String> names;
  private final Map<String, String> everySeries;

  /**
   * @param everySeries labels of all metrics, where this one has no label of that name
   */
  LabelNames(Map<String, String> everySeries) {
    this(Collections.emptyList(), everySeries);
  }

  private LabelNames(List<String> names, Map<String, String> everySeries) {
    this.names = Collections.unmodifiableList(names);
    this.everySeries = everySeries;
  }

  List<String> list() {
    return names;
  }

  /** These and those of the others that are new; this object where none is. */
  LabelNames and(Iterable<String> others) {
    List<String> all = new ArrayList<>(names);
    for (String name : others) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    return all.size() == names.size() ? this : new LabelNames(all, everySeries);
  }

  /** A tuple of fewer labels: the later ones were not known when it was made. */
  String[] padded(String[] tuple) {
    String[] padded = Arrays.copyOf(tuple, names.size());
    Arrays.fill(padded, tuple.length, padded.length, Series.UNKNOWN);
    return padded;
  }

  /** As exposed: a label without a value is left out. */
  Labels labels(List<String> tuple) {
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
}
