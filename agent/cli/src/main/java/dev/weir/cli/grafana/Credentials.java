package dev.weir.cli.grafana;

import dev.weir.cli.Unanswerable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a service account's token, or a user and a password. They come from the environment
 * alone, since a command line is there for every user of the machine to read. Immutable.
 */
final class Credentials {
  static final String TOKEN = "GRAFANA_TOKEN";
  static final String USER = "GRAFANA_USER";
  static final String PASSWORD = "GRAFANA_PASSWORD";

  private final @Nullable String authorization;

  private Credentials(@Nullable String authorization) {
    this.authorization = authorization;
  }

  /**
   * Those of an environment; nobody's where it has none.
   *
   * @throws Unanswerable where a user has no password, or the token is none
   */
  static Credentials of(Map<String, String> environment) throws Unanswerable {
    String token = environment.getOrDefault(TOKEN, "").trim();
    if (!token.isEmpty()) {
      if (!token.matches("[\\x21-\\x7e]+")) {
        throw new Unanswerable(TOKEN + " holds blanks or control characters. Copy it once more.");
      }
      return new Credentials("Bearer " + token);
    }
    String user = environment.getOrDefault(USER, "");
    if (user.isEmpty()) {
      return new Credentials(null);
    }
    String password = environment.get(PASSWORD);
    if (password == null) {
      throw new Unanswerable(USER + " is set and " + PASSWORD + " is not. Set both, or " + TOKEN);
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials("Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The header {@code Authorization}; null for a Grafana that asks for none. */
  @Nullable String authorization() {
    return authorization;
  }

  /** Says whether there are any, never what they are. */
  @Override
  public String toString() {
    return authorization == null ? "callers without credentials" : "the credentials given";
  }
}
