package dev.weir.meters;

import dev.weir.config.DurationUnit;

/** What one step of a metric's value means; decides how nanoseconds become values. Immutable. */
public enum Unit {
  /** A plain number; a duration recorded into it is in seconds, as Prometheus expects. */
  NONE(1e9),
  SECONDS(1e9),
  MILLISECONDS(1e6),
  MICROSECONDS(1e3),
  NANOSECONDS(1),
  MINUTES(60e9),
  HOURS(3600e9),
  DAYS(86400e9),
  BYTES(1e9);

  final double nanosPerUnit;

  Unit(double nanosPerUnit) {
    this.nanosPerUnit = nanosPerUnit;
  }

  /** The unit that a metric's name states by its suffix: {@code _seconds}, {@code _ms}, … */
  public static Unit ofName(String metricName) {
    DurationUnit time = DurationUnit.ofName(metricName);
    if (time != null) {
      return valueOf(time.name());
    }
    return metricName.endsWith("_bytes") || metricName.endsWith("_bytes_total") ? BYTES : NONE;
  }

  /** Whether values are lengths of time, so that nanoseconds convert into them. */
  boolean isTime() {
    return this != NONE && this != BYTES;
  }
}
