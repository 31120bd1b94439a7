package dev.weir.context;

import dev.weir.config.schema.Unreadable;
import dev.weir.config.schema.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Claims of a JSON Web Token in an {@code Authorization} header: decoded, <i>not verified</i>. Good
 * enough to tell tenants apart in a metric of requests that the application itself has let in, and
 * for nothing else.
 */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  /** Servers take headers of 8 KiB; what is longer is no token that anybody issued. */
  private static final int LONGEST = 8192;

  private BearerToken() {}

  /** The claim of this name, if it is text, a number or a truth value; never throws. */
  static @Nullable String claim(@Nullable String authorization, String claim) {
    if (authorization == null
        || authorization.length() > LONGEST
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    int header = authorization.indexOf('.');
    int payload = authorization.indexOf('.', header + 1);
    if (header < 0 || payload < 0) {
      return null;
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(authorization.substring(header + 1, payload));
      return find(new String(json, StandardCharsets.UTF_8), claim);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static @Nullable String find(String json, String claim) {
    try {
      return YamlReader.read("token", json).textOf(claim);
    } catch (Unreadable notJson) {
      return null;
    }
  }
}
