package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Overrides;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.ScalarType;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Unreadable;
import dev.weir.config.schema.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A <a href="https://prometheus.io/docs/prometheus/latest/configuration/https/">web configuration
 * file</a> in Prometheus' own format. What it has and is not known here is refused: a protection
 * that somebody believes in must be there.
 */
public final class WebConfig extends Section {
  private static final ScalarType<String> USER =
      new ScalarType<String>("a user's name without a colon") {
        @Override
        protected @Nullable String parse(String text, Position at) {
          return text.isEmpty() || text.indexOf(':') >= 0 ? null : text;
        }
      };

  private static final Key<TlsConfig> TLS =
      Key.of("tls_server_config", TlsConfig.TYPE, "Encryption; plain HTTP without.");
  private static final Key<Map<String, String>> USERS =
      Key.of("basic_auth_users", MapType.of(USER, BcryptType.HASH), "Who may ask.")
          .orElse(Node.mapping());

  private static final SectionType<WebConfig> TYPE =
      new SectionType<WebConfig>(TLS, USERS) {
        @Override
        protected WebConfig build(Values in, Reading reading) {
          return new WebConfig(in);
        }
      };

  private WebConfig(Values values) {
    super(values);
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable with the first thing that is wrong with it
   */
  static WebConfig of(Content file) throws Unreadable {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> none = Collections.emptyMap();
    Reading reading = Reading.of(new Overrides(none, none, none), System.getenv(), problems);
    WebConfig config = TYPE.read(file.document(), reading);
    if (!problems.isEmpty()) {
      Problem first = problems.get(0);
      throw new Unreadable(first.at(), first.message());
    }
    return Objects.requireNonNull(config);
  }

  /** Null for plain HTTP. */
  public @Nullable TlsConfig tls() {
    return values.find(TLS);
  }

  /** The hash of each user's password; empty where anybody may ask. */
  public Map<String, String> users() {
    return values.get(USERS);
  }
}
