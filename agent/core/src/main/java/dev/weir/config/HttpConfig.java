package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.ScalarType;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import org.jspecify.annotations.Nullable;

/** The side port: where it listens and what it is asked for. */
public final class HttpConfig extends Section {
  private static final ScalarType<String> URL_PATH =
      new ScalarType<String>("a path that begins with /") {
        @Override
        protected @Nullable String parse(String text, Position at) {
          return text.startsWith("/") && text.indexOf(' ') < 0 ? text : null;
        }
      };

  private static final Key<Address> LISTEN =
      Key.of(
              "listen",
              Address.TYPE,
              "Where the side port listens. Port 0 picks a free one and logs it.")
          .orElse("0.0.0.0:9404")
          .in("development", "127.0.0.1:9404")
          .restart();
  private static final Key<Integer> PORT =
      Key.of("port", Scalars.integer(0, 65_535), "The port alone; replaces that of `listen`.")
          .restart();
  private static final Key<String> METRICS_PATH =
      Key.of("metrics_path", URL_PATH, "The path Prometheus scrapes.").orElse("/metrics").restart();
  private static final Key<String> WEB_CONFIG_FILE =
      Key.of(
              "web_config_file",
              Scalars.TEXT,
              "TLS and basic authentication in Prometheus' own web configuration format.")
          .restart();

  static final SectionType<HttpConfig> TYPE =
      new SectionType<HttpConfig>(LISTEN, PORT, METRICS_PATH, WEB_CONFIG_FILE) {
        @Override
        protected HttpConfig build(Values in, Reading reading) {
          return new HttpConfig(in);
        }
      };

  private final Address listen;

  private HttpConfig(Values values) {
    super(values);
    Integer port = values.find(PORT);
    this.listen = port == null ? values.get(LISTEN) : values.get(LISTEN).withPort(port);
  }

  public Address listen() {
    return listen;
  }

  /** Begins with a slash. */
  public String metricsPath() {
    return values.get(METRICS_PATH);
  }

  /** As it was written; null for plain HTTP without authentication. */
  public @Nullable String webConfigFile() {
    return values.find(WEB_CONFIG_FILE);
  }
}
