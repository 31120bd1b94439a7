package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.NameType;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.Map;

/** Writes context values from a method as it runs. */
public final class CaptureConfig extends Section {
  private static final Key<MatchConfig> MATCH =
      Key.of("match", MatchConfig.TYPE, "Which methods it observes.").required();
  static final Key<Map<String, Text>> SET =
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

  private CaptureConfig(Values values) {
    super(values);
  }

  public MatchConfig match() {
    return values.get(MATCH);
  }

  /** Expressions by context key, in the order of the file. */
  public Map<String, Text> set() {
    return values.get(SET);
  }

  /**
   * The capture as a rule without metrics: it means methods as rules do, and is called so in logs.
   */
  RuleConfig asRule() {
    return RuleConfig.capturing(
        values.with(SET, set()), match(), "capture " + String.join(", ", set().keySet()));
  }
}
