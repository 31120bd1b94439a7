package dev.weir.benchmarks;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a variant, and how it is held against the base's.
 *
 * @param name with its unit: {@code CPU-s}
 * @param format of a value, as {@link String#format} takes it
 * @param against heads the column of comparisons
 * @param comparedFormat of a comparison
 * @param compare a variant's value with the base's; null where only the value tells
 */
public record Metric(
    String name,
    String format,
    String against,
    String comparedFormat,
    @Nullable DoubleBinaryOperator compare) {

  /** What counts is how many times the base's it is. */
  public static Metric ratio(String name, String format) {
    return new Metric(name, format, "ratio", "%.2f", (value, base) -> value / base);
  }

  /** What counts is how much more than the base's it is. */
  public static Metric difference(String name, String format) {
    return new Metric(
        name, format, "more", format.replace("%", "%+"), (value, base) -> value - base);
  }

  public static Metric plain(String name, String format) {
    return new Metric(name, format, "", "", null);
  }

  double compare(double value, double base) {
    return compare == null ? value : compare.applyAsDouble(value, base);
  }

  String cell(double value) {
    return String.format(Locale.ROOT, format, value);
  }

  String comparedCell(double compared) {
    return String.format(Locale.ROOT, comparedFormat, compared);
  }
}
