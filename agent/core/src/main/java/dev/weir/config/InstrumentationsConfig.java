package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.Overrides;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SwitchesType;
import java.util.Map;

/** Which instrumentations are on, and their options. */
public final class InstrumentationsConfig {
  /** What a JDBC statement is called in metrics. */
  private enum StatementLabel {
    VERB,
    TABLE,
    NONE
  }

  private static final Key<Boolean> DEFAULT =
      Key.of("default", Scalars.BOOLEAN, "Whether an instrumentation that is not named is on.")
          .orElse("true")
          .restart();
  private static final Key<Boolean> ENABLED =
      Key.of("enabled", Scalars.BOOLEAN, "Whether this one is on. `NAME: false` is short for it.")
          .restart();
  private static final Key<StatementLabel> STATEMENT_LABEL =
      Key.of(
              "statement_label",
              EnumType.of(StatementLabel.values()),
              "Of `jdbc`: what tells one statement from another.")
          .orElse("verb")
          .restart();

  static final SwitchesType TYPE = new SwitchesType(DEFAULT, ENABLED, STATEMENT_LABEL);

  private final Map<String, String> settings;

  InstrumentationsConfig(Map<String, String> settings) {
    this.settings = settings;
  }

  /**
   * Whether an instrumentation is on.
   *
   * @param name as {@code Instrumentation.name()} gives it
   */
  public boolean enabled(String name) {
    String byDefault = setting(DEFAULT.name(), "true");
    return setting(name + "." + ENABLED.name(), byDefault).equalsIgnoreCase("true");
  }

  /**
   * An option of an instrumentation, one of the words that it is declared with, or the fallback
   * where it is not set.
   */
  public String option(String name, String key, String fallback) {
    return setting(name + "." + key, fallback);
  }

  private String setting(String path, String fallback) {
    String text = settings.get(Overrides.variable("instrumentations." + path));
    return text == null ? fallback : text;
  }
}
