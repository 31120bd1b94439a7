package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.ScalarType;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import org.jspecify.annotations.Nullable;

/** An id that a request keeps across services, threads and log lines. */
public final class CorrelationConfig extends Section {
  private static final ScalarType<String> HEADER_NAME =
      new ScalarType<String>("the name of an HTTP header") {
        @Override
        protected @Nullable String parse(String text, Position at) {
          return isToken(text) ? text : null;
        }
      };

  private static final Key<Boolean> ENABLED =
      Key.of(
              "enabled",
              Scalars.BOOLEAN,
              "Whether ids are read and passed on. On where the section is written.")
          .restart();
  private static final Key<String> HEADER =
      Key.of("header", HEADER_NAME, "The HTTP header that carries the id.")
          .orElse("X-Correlation-ID")
          .restart();
  private static final Key<String> MDC_KEY =
      Key.of("mdc_key", Scalars.TEXT, "The key of the logging context that holds it.")
          .orElse("correlation_id")
          .restart();
  private static final Key<Boolean> GENERATE =
      Key.of("generate", Scalars.BOOLEAN, "Whether a request without an id is given one.")
          .orElse("true")
          .restart();
  private static final Key<Boolean> RESPOND =
      Key.of("respond", Scalars.BOOLEAN, "Whether the response carries the id.")
          .orElse("true")
          .restart();

  static final SectionType<CorrelationConfig> TYPE =
      new SectionType<CorrelationConfig>(ENABLED, HEADER, MDC_KEY, GENERATE, RESPOND) {
        @Override
        protected CorrelationConfig build(Values in, Reading reading) {
          boolean written = in.at().line() > 0; // a section without keys says: on
          return new CorrelationConfig(in.has(ENABLED) ? in : in.with(ENABLED, written));
        }
      };

  /** RFC 9110, 5.6.2. */
  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private CorrelationConfig(Values values) {
    super(values);
  }

  public boolean enabled() {
    return values.get(ENABLED);
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
