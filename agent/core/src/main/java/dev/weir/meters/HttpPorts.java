package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/** Ports as labels show them. The frequent ones are constants. */
final class HttpPorts {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int ALTERNATIVE = 8080;

  private HttpPorts() {}

  /** Null where neither the port nor the scheme is known. */
  static @Nullable String of(@Nullable String scheme, int port) {
    if (port < 0) {
      return "https".equalsIgnoreCase(scheme)
          ? "443"
          : "http".equalsIgnoreCase(scheme) ? "80" : null;
    }
    switch (port) {
      case HTTP:
        return "80";
      case HTTPS:
        return "443";
      case ALTERNATIVE:
        return "8080";
      default:
        return Integer.toString(port);
    }
  }
}
