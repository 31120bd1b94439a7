package dev.weir.rules;

import dev.weir.meters.Observed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a poll found for one of its metrics. Filled by one thread, then read only.
 */
final class PollReading {
  private final List<Double> values = new ArrayList<>();
  private final List<@Nullable String[]> labels = new ArrayList<>();

  void add(double value, @Nullable String[] labelValues) {
    values.add(value);
    labels.add(labelValues);
  }

  void show(Observed.Sink sink) {
    for (int i = 0; i < values.size(); i++) {
      sink.value(values.get(i), labels.get(i));
    }
  }
}
