package dev.weir.config;

import dev.weir.config.schema.DurationType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** Whether every connection pool can hand out a valid connection. */
public final class PoolsConfig extends Section {
  private static final Key<Boolean> CRITICAL =
      Key.of("critical", Scalars.BOOLEAN, "Whether a dry pool is unhealthy, not just degraded.")
          .orElse("true");
  private static final Key<Long> TIMEOUT =
      Key.of("timeout", DurationType.millis(), "How long a connection may take.").orElse("5s");

  static final SectionType<PoolsConfig> TYPE =
      new SectionType<PoolsConfig>(CRITICAL, TIMEOUT) {
        @Override
        protected PoolsConfig build(Values in, Reading reading) {
          return new PoolsConfig(in);
        }
      };

  private PoolsConfig(Values values) {
    super(values);
  }

  public boolean critical() {
    return values.get(CRITICAL);
  }

  public long timeoutMillis() {
    return values.get(TIMEOUT);
  }
}
