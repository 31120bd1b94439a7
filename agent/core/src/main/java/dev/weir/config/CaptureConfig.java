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

  private final Position position;
  private final MatchConfig match;
  private final Map<String, Text> set;

  private CaptureConfig(Values in) {
    this.position = in.at();
    this.match = in.get(MATCH);
    this.set = in.get(SET);
  }

  public Position position() {
    return position;
  }

  public MatchConfig match() {
    return match;
  }

  /** Expressions by context key, in the order of the file. */
  public Map<String, Text> set() {
    return set;
  }
}
