package dev.weir.cli.grafana;

import dev.weir.cli.Unanswerable;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where Grafana is, without a slash at its end. Immutable. */
final class GrafanaUrl {
  private final String url;

  private GrafanaUrl(String url) {
    this.url = url;
  }

  /**
   * @throws Unanswerable where it is no address, or holds a password
   */
  static GrafanaUrl of(String text) throws Unanswerable {
    URI uri = parsed(text);
    if (uri != null && uri.getRawUserInfo() != null) {
      throw new Unanswerable(
          "--url holds a user: others can read that. Set "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + ", or "
              + Credentials.TOKEN
              + ".");
    }
    if (uri == null
        || uri.getHost() == null
        || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        || uri.getQuery() != null) {
      throw new Unanswerable(
          "`" + text + "` is no address of a Grafana. Write --url https://grafana.example.com.");
    }
    return new GrafanaUrl(text.replaceAll("/+$", ""));
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  Unanswerable failure(String fact, String action) {
    return new Unanswerable("Grafana at " + url + " " + fact + ". " + action);
  }

  @Override
  public String toString() {
    return url;
  }
}
