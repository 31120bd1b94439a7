package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** How little free disk is too little. */
public final class DiskConfig {
  private static final Key<String> PATH =
      Key.of("path", Scalars.TEXT, "A path on the file system that is looked at.").orElse("/");
  private static final Key<Double> DEGRADED_BELOW =
      Key.of("degraded_below", Scalars.PERCENT, "Free space below which it is degraded.")
          .orElse("15%");
  private static final Key<Double> UNHEALTHY_BELOW =
      Key.of("unhealthy_below", Scalars.PERCENT, "Free space below which it is unhealthy.")
          .orElse("5%");

  static final SectionType<DiskConfig> TYPE =
      new SectionType<DiskConfig>(PATH, DEGRADED_BELOW, UNHEALTHY_BELOW) {
        @Override
        protected DiskConfig build(Values in, Reading reading) {
          return new DiskConfig(in);
        }
      };

  private final String path;
  private final double degradedBelowRatio;
  private final double unhealthyBelowRatio;

  private DiskConfig(Values in) {
    this.path = in.get(PATH);
    this.degradedBelowRatio = in.get(DEGRADED_BELOW);
    this.unhealthyBelowRatio = in.get(UNHEALTHY_BELOW);
  }

  public String path() {
    return path;
  }

  /** Of the whole, from 0 to 1. */
  public double degradedBelowRatio() {
    return degradedBelowRatio;
  }

  /** Of the whole, from 0 to 1. */
  public double unhealthyBelowRatio() {
    return unhealthyBelowRatio;
  }
}
