package dev.weir.config;

import dev.weir.config.schema.DurationType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** Whether every connection pool can hand out a valid connection. */
public final class PoolsConfig {
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

  private final boolean critical;
  private final long timeoutMillis;

  private PoolsConfig(Values in) {
    this.critical = in.get(CRITICAL);
    this.timeoutMillis = in.get(TIMEOUT);
  }

  public boolean critical() {
    return critical;
  }

  public long timeoutMillis() {
    return timeoutMillis;
  }
}
