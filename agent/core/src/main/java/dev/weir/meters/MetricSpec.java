package dev.weir.meters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one recorder declares of a metric: name, help, label names in the order it will give their
 * values, and for a histogram the buckets. Immutable.
 *
 * <pre>{@code
 * MetricSpec.histogram("http_request_duration_ms").help("Time to answer").labels("method", "route")
 *     .buckets(5, 10, 25).unit(Unit.MILLISECONDS).build()
 * }</pre>
 */
public final class MetricSpec {
  /** What a metric is in the exposition. */
  enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM,
    /** Exposed as a gauge. */
    MAX
  }

  private final Kind kind;
  private final String name;
  private final String help;
  private final List<String> labels;
  private final Map<String, String> constLabels;
  private final double[] buckets;
  private final Unit unit;

  private MetricSpec(Builder builder) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.help = builder.help;
    this.labels = Collections.unmodifiableList(new ArrayList<>(builder.labels));
    this.constLabels = Collections.unmodifiableMap(new LinkedHashMap<>(builder.constLabels));
    this.buckets = builder.buckets.clone();
    this.unit = builder.unit;
  }

  /** A counter, always exposed with {@code _total} whether the name has it or not. */
  public static Builder counter(String name) {
    return new Builder(Kind.COUNTER, name.endsWith("_total") ? name : name + "_total");
  }

  /** A histogram; without buckets it is exposed as a summary: count and sum alone. */
  public static Builder histogram(String name) {
    return new Builder(Kind.HISTOGRAM, name);
  }

  /** A gauge, exposed under exactly this name, {@code _total} at its end or not. */
  public static Builder gauge(String name) {
    return new Builder(Kind.GAUGE, name);
  }

  /** The largest value of about the last minute, exposed as a gauge. */
  public static Builder max(String name) {
    return new Builder(Kind.MAX, name);
  }

  /** The same metric under another name, with another help, in another unit, with other buckets. */
  MetricSpec as(String otherName, String otherHelp, Unit otherUnit, double... otherBuckets) {
    Builder other = kind == Kind.COUNTER ? counter(otherName) : new Builder(kind, otherName);
    other
        .help(otherHelp)
        .labels(labels.toArray(new String[0]))
        .unit(otherUnit)
        .buckets(otherBuckets);
    other.constLabels.putAll(constLabels);
    return other.build();
  }

  /**
   * All that is declared, piece by piece: two groups of declarations that have the same pieces make
   * the same metric. Names of labels count, not their order.
   */
  public Set<Object> traits() {
    Set<Object> traits = new HashSet<>();
    traits.add(kind);
    traits.add(unit);
    traits.add("buckets " + Arrays.toString(buckets));
    for (String label : labels) {
      traits.add("label " + label);
    }
    for (Map.Entry<String, String> label : constLabels.entrySet()) {
      traits.add("label " + label.getKey() + " is " + label.getValue());
    }
    if (!help.isEmpty()) {
      traits.add("help " + help);
    }
    return traits;
  }

  Kind kind() {
    return kind;
  }

  /** The name as exposed. */
  public String name() {
    return name;
  }

  String help() {
    return help;
  }

  /** Label names in the order in which values are given. */
  public List<String> labels() {
    return labels;
  }

  Map<String, String> constLabels() {
    return constLabels;
  }

  double[] buckets() {
    return buckets.clone();
  }

  Unit unit() {
    return unit;
  }

  @Override
  public String toString() {
    return kind + " " + name + labels;
  }

  /** Collects a {@link MetricSpec}. Not thread-safe. */
  public static final class Builder {
    private final Kind kind;
    private final String name;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, String> constLabels = new LinkedHashMap<>();
    private String help = "";
    private double[] buckets = {};
    private Unit unit;

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
      this.unit = Unit.ofName(name);
    }

    /** One line for people. Two declarations of one metric must agree, or one leave it empty. */
    public Builder help(String text) {
      this.help = text;
      return this;
    }

    /** Appends label names; their values are given in this order. */
    public Builder labels(String... names) {
      labels.addAll(Arrays.asList(names));
      return this;
    }

    /** A label whose value this declaration fixes; another declaration may fix another. */
    public Builder constLabel(String label, String value) {
      constLabels.put(label, value);
      return this;
    }

    /** Upper bounds, ascending, in the metric's unit; {@code +Inf} is implied. */
    public Builder buckets(double... upperBounds) {
      this.buckets = upperBounds.clone();
      return this;
    }

    /** The unit of values, where the name's suffix does not say. */
    public Builder unit(Unit value) {
      this.unit = value;
      return this;
    }

    /**
     * @throws IllegalArgumentException where a label is named twice or bounds do not ascend
     */
    public MetricSpec build() {
      requireDistinctLabels();
      for (int i = 1; i < buckets.length; i++) {
        if (!(buckets[i - 1] < buckets[i])) {
          throw new IllegalArgumentException(
              "buckets of " + name + " do not ascend: " + buckets[i] + " after " + buckets[i - 1]);
        }
      }
      return new MetricSpec(this);
    }

    private void requireDistinctLabels() {
      List<String> all = new ArrayList<>(labels);
      all.addAll(constLabels.keySet());
      for (int i = 0; i < all.size(); i++) {
        if (all.indexOf(all.get(i)) != i) {
          throw new IllegalArgumentException(name + " names label " + all.get(i) + " twice");
        }
      }
    }
  }
}
