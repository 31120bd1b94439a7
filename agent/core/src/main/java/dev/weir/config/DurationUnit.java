package dev.weir.config;

import org.jspecify.annotations.Nullable;

/** The unit in which a metric counts time. Recorded in nanoseconds, converted at exposition. */
public enum DurationUnit {
  SECONDS(1e9),
  MILLISECONDS(1e6),
  MICROSECONDS(1e3),
  NANOSECONDS(1),
  MINUTES(60e9),
  HOURS(3600e9),
  DAYS(86400e9);

  private final double nanos;

  DurationUnit(double nanos) {
    this.nanos = nanos;
  }

  /** How many nanoseconds one of it has. */
  public double nanos() {
    return nanos;
  }

  /** The unit that a metric's name ends in, {@code _total} aside; null where it names none. */
  public static @Nullable DurationUnit ofName(String metric) {
    String name =
        metric.endsWith("_total")
            ? metric.substring(0, metric.length() - "_total".length())
            : metric;
    String suffix = name.substring(name.lastIndexOf('_') + 1);
    return suffix.length() == name.length() ? null : ofSuffix(suffix);
  }

  private static @Nullable DurationUnit ofSuffix(String suffix) {
    switch (suffix) {
      case "seconds":
        return SECONDS;
      case "ms":
      case "millis":
      case "milliseconds":
        return MILLISECONDS;
      case "us":
      case "micros":
      case "microseconds":
        return MICROSECONDS;
      case "ns":
      case "nanoseconds":
        return NANOSECONDS;
      case "minutes":
        return MINUTES;
      case "hours":
        return HOURS;
      case "days":
        return DAYS;
      default:
        return null;
    }
  }
}
