package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** How much used memory is too much. */
public final class MemoryConfig extends Section {
  private static final Key<Double> DEGRADED_ABOVE =
      Key.of("degraded_above", Scalars.PERCENT, "Use above which it is degraded.").orElse("80%");
  private static final Key<Double> UNHEALTHY_ABOVE =
      Key.of("unhealthy_above", Scalars.PERCENT, "Use above which it is unhealthy.").orElse("90%");

  static final SectionType<MemoryConfig> TYPE =
      new SectionType<MemoryConfig>(DEGRADED_ABOVE, UNHEALTHY_ABOVE) {
        @Override
        protected MemoryConfig build(Values in, Reading reading) {
          return new MemoryConfig(in);
        }
      };

  private MemoryConfig(Values values) {
    super(values);
  }

  /** Of the whole, from 0 to 1. */
  public double degradedAboveRatio() {
    return values.get(DEGRADED_ABOVE);
  }

  /** Of the whole, from 0 to 1. */
  public double unhealthyAboveRatio() {
    return values.get(UNHEALTHY_ABOVE);
  }
}
