package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import dev.weir.log.Log;
import org.jspecify.annotations.Nullable;

/** The agent's own log. */
public final class LoggingConfig extends Section {
  private static final Key<Log.Level> LEVEL =
      Key.of("level", EnumType.of(Log.Level.values()), "How much it says.")
          .orElse("info")
          .in("development", "debug");
  private static final Key<LogFormat> FORMAT =
      Key.of("format", EnumType.of(LogFormat.values()), "How a line looks.").orElse("text");
  private static final Key<String> FILE =
      Key.of("file", Scalars.TEXT, "Where lines go instead of standard error.").restart();

  static final SectionType<LoggingConfig> TYPE =
      new SectionType<LoggingConfig>(LEVEL, FORMAT, FILE) {
        @Override
        protected LoggingConfig build(Values in, Reading reading) {
          return new LoggingConfig(in);
        }
      };

  private LoggingConfig(Values values) {
    super(values);
  }

  public Log.Level level() {
    return values.get(LEVEL);
  }

  public LogFormat format() {
    return values.get(FORMAT);
  }

  /** Null for standard error. */
  public @Nullable String file() {
    return values.find(FILE);
  }
}
