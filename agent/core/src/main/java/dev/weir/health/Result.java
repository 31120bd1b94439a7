package dev.weir.health;

/** What one check found, and how long it took. Immutable. */
final class Result {
  final Check check;
  final Status status;
  final String message;
  final long durationNanos;

  Result(Check check, Finding finding, long durationNanos) {
    this.check = check;
    this.status = finding.status;
    this.message = finding.message;
    this.durationNanos = durationNanos;
  }
}
