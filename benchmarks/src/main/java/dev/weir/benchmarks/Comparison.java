package dev.weir.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Variants, measured in turn; the first is the base. What it shows are medians over rounds, and of
 * each comparison the median over rounds of that round's own, so that what slows the machine for a
 * while slows both sides. Not thread-safe.
 */
public final class Comparison {
  private final String subject;
  private final List<Metric> metrics;

  /** Variant to its rounds, each with a value a metric. */
  private final Map<String, List<double[]>> measured = new LinkedHashMap<>();

  /**
   * @param subject heads the column of variants
   */
  public Comparison(String subject, Metric... metrics) {
    this.subject = subject;
    this.metrics = List.of(metrics);
  }

  /** A round of a variant, a value for each metric in their order. */
  public void add(String variant, double... values) {
    measured.computeIfAbsent(variant, name -> new ArrayList<>()).add(values);
  }

  public Table table() {
    List<String> heads = new ArrayList<>(List.of(subject));
    for (Metric metric : metrics) {
      heads.add(metric.name());
      if (metric.compare() != null) {
        heads.add(metric.against());
      }
    }
    Table table = new Table(heads);
    List<double[]> base = measured.values().iterator().next();
    measured.forEach((variant, rounds) -> table.row(row(variant, rounds, base)));
    return table;
  }

  private List<String> row(String variant, List<double[]> rounds, List<double[]> base) {
    List<String> cells = new ArrayList<>(List.of(variant));
    for (int i = 0; i < metrics.size(); i++) {
      Metric metric = metrics.get(i);
      double[] values = new double[rounds.size()];
      double[] compared = new double[rounds.size()];
      for (int round = 0; round < values.length; round++) {
        values[round] = rounds.get(round)[i];
        compared[round] = metric.compare(values[round], base.get(round)[i]);
      }
      cells.add(metric.cell(median(values)));
      if (metric.compare() != null) {
        cells.add(metric.comparedCell(median(compared)));
      }
    }
    return cells;
  }

  /** Of values in any order, one at least. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
