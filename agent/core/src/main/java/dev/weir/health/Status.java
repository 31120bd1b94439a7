package dev.weir.health;

import java.util.Locale;

/** How something is, from well to ill. */
public enum Status {
  HEALTHY(1),
  /** Works, but somebody should look. */
  DEGRADED(0.5),
  UNHEALTHY(0);

  /** The value of {@code weir_health_status}. */
  final double value;

  Status(double value) {
    this.value = value;
  }

  Status or(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
