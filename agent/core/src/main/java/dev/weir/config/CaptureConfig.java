package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.NameType;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.Map;

/** Writes context values from a method as it runs. */
public final class CaptureConfig {
  private static final Key<MatchConfig> MATCH =
      Key.of("match", MatchConfig.TYPE, "Which methods it observes.").required();
  private static final Key<Map<String, Text>> SET =
      Key.of(
              "set",
              MapType.of(NameType.LABEL, Scalars.EXPRESSION),
              "Expressions by the context key they write.")
          .required();

  static final SectionType<CaptureConfig> TYPE =
      new SectionType<CaptureConfig>(MATCH, SET) {
        @Override
        protected CaptureConfig build(Values in, Reading reading) {
          return new CaptureConfig(in);
        }
      };

  private final Values values;

  private CaptureConfig(Values values) {
    this.values = values;
  }

  public Position position() {
    return values.at();
  }

  public MatchConfig match() {
    return values.get(MATCH);
  }

  /** Expressions by context key, in the order of the file. */
  public Map<String, Text> set() {
    return values.get(SET);
  }
}
