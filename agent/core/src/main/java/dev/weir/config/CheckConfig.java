package dev.weir.config;

import dev.weir.config.schema.DurationType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import org.jspecify.annotations.Nullable;

/** A health check of the application's own, or of something it needs. */
public final class CheckConfig extends Section {
  private static final Key<String> NAME =
      Key.of("name", Scalars.TEXT, "How the health endpoint calls it.").required();
  private static final Key<String> CALL =
      Key.of(
          "call",
          PatternType.MEMBER,
          "A static method without parameters; true or a normal return is healthy.");
  private static final Key<Address> TCP =
      Key.of("tcp", Address.TYPE, "Instead of `call`: host:port that must accept a connection.");
  private static final Key<Boolean> CRITICAL =
      Key.of("critical", Scalars.BOOLEAN, "Whether its failure is unhealthy, not just degraded.")
          .orElse("true");
  private static final Key<Long> TIMEOUT =
      Key.of("timeout", DurationType.millis(), "How long it may take.").orElse("5s");

  static final SectionType<CheckConfig> TYPE =
      new SectionType<CheckConfig>(NAME, CALL, TCP, CRITICAL, TIMEOUT) {
        @Override
        protected @Nullable CheckConfig build(Values in, Reading reading) {
          if (in.has(CALL) == in.has(TCP)) {
            reading.problem(in.at(), "a check asks one thing. Write call, or tcp.");
            return null;
          }
          return new CheckConfig(in);
        }
      };

  private CheckConfig(Values values) {
    super(values);
  }

  public String name() {
    return values.get(NAME);
  }

  /** The static method that is called; null where a connection is tried. */
  public @Nullable String call() {
    return values.find(CALL);
  }

  /** What is connected to; null where a method is called. */
  public @Nullable Address tcp() {
    return values.find(TCP);
  }

  public boolean critical() {
    return values.get(CRITICAL);
  }

  public long timeoutMillis() {
    return values.get(TIMEOUT);
  }
}
