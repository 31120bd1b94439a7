package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;

/** An id that a request keeps across services, threads and log lines. */
public final class CorrelationConfig extends Section {
  private static final Key<Boolean> ENABLED =
      Key.of(
          "enabled",
          Scalars.BOOLEAN,
          "Whether ids are read and passed on. On where the section is written.");
  private static final Key<String> HEADER =
      Key.of("header", Scalars.TEXT, "The HTTP header that carries the id.")
          .orElse("X-Correlation-ID");
  private static final Key<String> MDC_KEY =
      Key.of("mdc_key", Scalars.TEXT, "The key of the logging context that holds it.")
          .orElse("correlation_id");
  private static final Key<Boolean> GENERATE =
      Key.of("generate", Scalars.BOOLEAN, "Whether a request without an id is given one.")
          .orElse("true");
  private static final Key<Boolean> RESPOND =
      Key.of("respond", Scalars.BOOLEAN, "Whether the response carries the id.").orElse("true");

  static final SectionType<CorrelationConfig> TYPE =
      new SectionType<CorrelationConfig>(ENABLED, HEADER, MDC_KEY, GENERATE, RESPOND) {
        @Override
        protected CorrelationConfig build(Values in, Reading reading) {
          return new CorrelationConfig(in);
        }
      };

  private CorrelationConfig(Values values) {
    super(values);
  }

  public boolean enabled() {
    return values.has(ENABLED) ? values.get(ENABLED) : values.at().line() > 0;
  }

  public String header() {
    return values.get(HEADER);
  }

  public String mdcKey() {
    return values.get(MDC_KEY);
  }

  /** Whether a request without an id is given one. */
  public boolean generate() {
    return values.get(GENERATE);
  }

  /** Whether the response carries the id. */
  public boolean respond() {
    return values.get(RESPOND);
  }
}
