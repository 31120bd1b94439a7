package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** How little free disk is too little. */
public final class DiskConfig extends Section {
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

  private DiskConfig(Values values) {
    super(values);
  }

  public String path() {
    return values.get(PATH);
  }

  /** Of the whole, from 0 to 1. */
  public double degradedBelowRatio() {
    return values.get(DEGRADED_BELOW);
  }

  /** Of the whole, from 0 to 1. */
  public double unhealthyBelowRatio() {
    return values.get(UNHEALTHY_BELOW);
  }
}
