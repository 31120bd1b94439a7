package dev.weir.testing;

import java.util.List;
import java.util.stream.Stream;

/** What Prometheus read, in its text format. Immutable. */
public final class Scrape {
  private final String text;

  Scrape(String text) {
    this.text = text;
  }

  /** The samples of one metric as they stand, comments left out, in order. */
  public List<String> samples(String metric) {
    return lines(metric).toList();
  }

  /**
   * The sum of a metric's samples that have these labels, 0 where there is none.
   *
   * @param labels as they stand: {@code http_route="/orders/*"}
   */
  public double sum(String metric, String... labels) {
    return lines(metric)
        .filter(line -> Stream.of(labels).allMatch(label -> hasLabel(line, label)))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private Stream<String> lines(String metric) {
    return text.lines()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "));
  }

  private static boolean hasLabel(String line, String label) {
    return line.contains("{" + label) || line.contains("," + label);
  }

  @Override
  public String toString() {
    return text;
  }
}
