package dev.weir.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric of one dialect: its name, its labels, and the fact behind each. Filled while a table
 * is read, then only read.
 *
 * @param <F> the facts of this kind of meter
 * @param <Q> its quantities
 */
public final class Row<F extends Enum<F>, Q extends Enum<Q>> {
  /** How a quantity becomes a metric. */
  public enum Kind {
    /** One more for each event. */
    COUNTER,
    /** How many are under way: up at the begin, down at the end. */
    UP_DOWN,
    /** The distribution of a quantity; without buckets only its count and sum. */
    HISTOGRAM,
    /** The largest value of the last minute, as Micrometer's timers expose it. */
    MAX,
    /** A level that is read at each scrape. */
    OBSERVED_GAUGE,
    /** A total that is read at each scrape. */
    OBSERVED_COUNTER;

    /** Whether it is read at scrapes, and no event is recorded into it. */
    public boolean isObserved() {
      return this == OBSERVED_GAUGE || this == OBSERVED_COUNTER;
    }
  }

  /** One label and where its value comes from. */
  public static final class Label<F> {
    private final String name;
    private final F fact;
    private final String absent;

    Label(String name, F fact, String absent) {
      this.name = name;
      this.fact = fact;
      this.absent = absent;
    }

    public String name() {
      return name;
    }

    public F fact() {
      return fact;
    }

    /** The label's value where there is no fact; empty exposes no label. */
    public String absent() {
      return absent;
    }
  }

  private final Q quantity;
  private final Kind kind;
  private final String name;
  private final String help;
  private final List<Label<F>> labels = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private double[] buckets = {};
  private boolean service;

  Row(Q quantity, Kind kind, String name, String help) {
    this.quantity = quantity;
    this.kind = kind;
    this.name = name;
    this.help = help;
  }

  /** A label and its fact; {@code unknown} where there is none. */
  public Row<F, Q> label(String label, F fact) {
    return label(label, fact, "unknown");
  }

  /**
   * A label, its fact, and the value where there is none ({@link MetricTable#ABSENT}: no label).
   */
  public Row<F, Q> label(String label, F fact, String absent) {
    labels.add(new Label<>(label, fact, absent));
    return this;
  }

  /** A label that tells this row from others of the same metric. */
  public Row<F, Q> constant(String label, String value) {
    constants.put(label, value);
    return this;
  }

  /** The label {@code service}: the name of this application. */
  public Row<F, Q> service() {
    service = true;
    return this;
  }

  /** Upper bounds in the unit that the name's suffix says. */
  public Row<F, Q> buckets(double... upperBounds) {
    buckets = upperBounds;
    return this;
  }

  public Q quantity() {
    return quantity;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String help() {
    return help;
  }

  public List<Label<F>> labels() {
    return Collections.unmodifiableList(labels);
  }

  public Map<String, String> constants() {
    return Collections.unmodifiableMap(constants);
  }

  public double[] buckets() {
    return buckets.clone();
  }

  public boolean hasService() {
    return service;
  }

  /** A row of the same labels for another metric. */
  Row<F, Q> like(Row<F, Q> other) {
    labels.addAll(other.labels);
    constants.putAll(other.constants);
    service = other.service;
    return this;
  }
}
