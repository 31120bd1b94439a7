package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/** The few values that labels of HTTP metrics can have. None of these methods allocates. */
final class HttpNames {
  static final String OTHER_METHOD = "_OTHER";

  /** The frequent ones first. */
  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT", "TRACE"
  };

  private static final int FIRST_STATUS = 100;
  private static final String[] STATUSES = statuses();
  private static final String[] OUTCOMES = {
    "UNKNOWN", "INFORMATIONAL", "SUCCESS", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR"
  };

  private HttpNames() {}

  /**
   * The method if it is one of <a href="https://www.rfc-editor.org/rfc/rfc9110#name-methods">RFC
   * 9110</a> or PATCH: clients can send any word, and series must not grow with their fancy.
   */
  static String method(@Nullable String method) {
    for (String known : METHODS) {
      if (known.equals(method)) {
        return known; // not the caller's string: servers make one for each request
      }
    }
    return OTHER_METHOD;
  }

  /** {@code HTTP/1.1} is 1.1 and {@code HTTP/2.0} is 2, as the conventions have it. */
  static @Nullable String version(@Nullable String protocol) {
    if (protocol == null) {
      return null;
    }
    switch (protocol) {
      case "HTTP/1.1":
        return "1.1";
      case "HTTP/2.0":
      case "HTTP/2":
        return "2";
      case "HTTP/1.0":
        return "1.0";
      case "HTTP/3.0":
      case "HTTP/3":
        return "3";
      default:
        return null;
    }
  }

  /** Null for what is no status. */
  static @Nullable String status(int status) {
    int index = status - FIRST_STATUS;
    return index < 0 || index >= STATUSES.length ? null : STATUSES[index];
  }

  /** As Spring names the classes of statuses. */
  static String outcome(int status) {
    return status(status) == null ? OUTCOMES[0] : OUTCOMES[status / 100];
  }

  private static String[] statuses() {
    String[] statuses = new String[500];
    for (int i = 0; i < statuses.length; i++) {
      statuses[i] = Integer.toString(FIRST_STATUS + i);
    }
    return statuses;
  }
}
