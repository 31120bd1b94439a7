package dev.weir.meters;

/** What one step of a metric's value means; decides how nanoseconds become values. Immutable. */
public enum Unit {
  /** A plain number; a duration recorded into it is in seconds, as Prometheus expects. */
  NONE(1e9),
  SECONDS(1e9),
  MILLISECONDS(1e6),
  MICROSECONDS(1e3),
  NANOSECONDS(1),
  BYTES(1e9);

  final double nanosPerUnit;

  Unit(double nanosPerUnit) {
    this.nanosPerUnit = nanosPerUnit;
  }

  /** The unit that a metric's name states by its suffix: {@code _seconds}, {@code _ms}, … */
  public static Unit ofName(String metricName) {
    String name =
        metricName.endsWith("_total")
            ? metricName.substring(0, metricName.length() - "_total".length())
            : metricName;
    if (name.endsWith("_seconds")) {
      return SECONDS;
    }
    if (name.endsWith("_ms") || name.endsWith("_millis") || name.endsWith("_milliseconds")) {
      return MILLISECONDS;
    }
    if (name.endsWith("_us") || name.endsWith("_micros") || name.endsWith("_microseconds")) {
      return MICROSECONDS;
    }
    if (name.endsWith("_ns") || name.endsWith("_nanoseconds")) {
      return NANOSECONDS;
    }
    return name.endsWith("_bytes") ? BYTES : NONE;
  }

  /** Whether values are lengths of time, so that nanoseconds convert into them. */
  boolean isTime() {
    return this != NONE && this != BYTES;
  }
}
