package dev.weir.health;

/** What a check found. Immutable. */
final class Finding {
  final Status status;
  final String message;

  Finding(Status status, String message) {
    this.status = status;
    this.message = message;
  }

  static Finding healthy(String message) {
    return new Finding(Status.HEALTHY, message);
  }

  static Finding unhealthy(String message) {
    return new Finding(Status.UNHEALTHY, message);
  }
}
