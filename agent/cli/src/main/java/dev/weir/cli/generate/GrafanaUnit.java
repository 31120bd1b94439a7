package dev.weir.cli.generate;

import dev.weir.config.DurationUnit;
import org.jspecify.annotations.Nullable;

/** How Grafana writes a quantity, told by a metric's name where nothing else tells. */
enum GrafanaUnit {
  SECONDS("s"),
  MILLISECONDS("ms"),
  MICROSECONDS("µs"),
  NANOSECONDS("ns"),
  MINUTES("m"),
  HOURS("h"),
  DAYS("d"),
  BYTES("bytes"),
  PERCENT("percent"),
  SHARE("percentunit"),
  CALLS("ops"),
  NUMBER("short");

  private final String word;

  GrafanaUnit(String word) {
    this.word = word;
  }

  static GrafanaUnit of(@Nullable DurationUnit time, String metric) {
    if (time != null) {
      return valueOf(time.name());
    }
    String name = metric.endsWith("_total") ? metric.substring(0, metric.length() - 6) : metric;
    if (name.endsWith("_percent")) {
      return PERCENT;
    } else if (name.endsWith("_ratio") || name.endsWith("_utilization")) {
      return SHARE;
    }
    return name.endsWith("_bytes") ? BYTES : NUMBER;
  }

  /** As Grafana's JSON has it. */
  String word() {
    return word;
  }

  /** What is nearly full: 90 %; NaN where it is no share of something. */
  double nearlyFull() {
    return this == PERCENT ? 90 : this == SHARE ? 0.9 : Double.NaN;
  }
}
