package dev.weir.cli.generate;

import dev.weir.config.LabelConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.MetricType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A metric of a rule or a poll as Prometheus shows it, views applied. Immutable. */
final class ExposedMetric {
  private final String name;
  private final MetricConfig config;
  private final GrafanaUnit unit;
  private final double highestBound;
  private final List<String> labels;
  private final Map<String, String> constLabels;
  private final @Nullable Success success;

  /**
   * @param highestBound of its buckets, in its unit; NaN for none
   * @param labels whose values differ, but for the one that tells success
   * @param constLabels which part of the metric this is
   * @param success null where no label tells it
   */
  ExposedMetric(
      String name,
      MetricConfig config,
      GrafanaUnit unit,
      double highestBound,
      List<String> labels,
      Map<String, String> constLabels,
      @Nullable Success success) {
    this.name = name;
    this.config = config;
    this.unit = unit;
    this.highestBound = highestBound;
    this.labels = new ArrayList<>(labels);
    this.constLabels = new LinkedHashMap<>(constLabels);
    this.success = success;
  }

  String name() {
    return name;
  }

  String help() {
    return config.help();
  }

  MetricType type() {
    return config.type();
  }

  boolean isHistogram() {
    return type() == MetricType.HISTOGRAM;
  }

  boolean isCounter() {
    return type() == MetricType.COUNTER;
  }

  /** Whether it goes up by one at each call; a counter may add up amounts instead. */
  boolean countsCalls() {
    return isHistogram() || isCounter() && config.value() == null;
  }

  /** The series that goes up with each call. */
  String count() {
    return isHistogram() ? name + "_count" : name;
  }

  GrafanaUnit unit() {
    return unit;
  }

  double highestBound() {
    return highestBound;
  }

  List<String> labels() {
    return labels;
  }

  @Nullable Success success() {
    return success;
  }

  /**
   * {@code {job=~"$job", kind="http"}}; empty where nothing is selected.
   *
   * @param matchers besides those that tell this part of the metric from others
   */
  String selector(String... matchers) {
    List<String> all = new ArrayList<>();
    for (String matcher : matchers) {
      if (!matcher.isEmpty()) {
        all.add(matcher);
      }
    }
    constLabels.forEach((label, value) -> all.add(matcher(label, value)));
    return all.isEmpty() ? "" : "{" + String.join(", ", all) + "}";
  }

  /** {@code kind="http"}. */
  static String matcher(String label, String value) {
    String text = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return label + "=\"" + text + "\"";
  }

  /** The label that tells whether a call succeeded. Immutable. */
  static final class Success {
    private static final String WHETHER = "success";

    private final String label;
    private final String word;

    private Success(String label, String word) {
      this.label = label;
      this.word = word;
    }

    /**
     * @param word what success is rendered as, unless the label itself says
     * @return null where it tells something else
     */
    static @Nullable Success in(String label, LabelConfig config, String word) {
      if (!config.expression().value().trim().equals(WHETHER)) {
        return null;
      }
      return new Success(label, config.then() == null ? word : config.then());
    }

    String label() {
      return label;
    }

    /** {@code success="True"}. */
    String matcher() {
      return ExposedMetric.matcher(label, word);
    }
  }
}
