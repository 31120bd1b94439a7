package dev.weir.config;

import org.jspecify.annotations.Nullable;

/** The unit in which a metric counts time. Recorded in nanoseconds, converted at exposition. */
public enum DurationUnit {
  SECONDS(1e9),
  MILLISECONDS(1e6),
  MICROSECONDS(1e3),
  NANOSECONDS(1);

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
    if (name.endsWith("_seconds")) {
      return SECONDS;
    }
    if (name.endsWith("_ms") || name.endsWith("_milliseconds")) {
      return MILLISECONDS;
    }
    if (name.endsWith("_us") || name.endsWith("_microseconds")) {
      return MICROSECONDS;
    }
    return name.endsWith("_ns") || name.endsWith("_nanoseconds") ? NANOSECONDS : null;
  }
}
