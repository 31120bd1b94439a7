package dev.weir.health;

import java.util.List;

/** What all checks found at one time. Immutable. */
final class Report {
  final Status status;
  final List<Result> results;
  final long atMillis;

  /**
   * @param atMillis since 1970
   */
  Report(List<Result> results, long atMillis) {
    Status worst = Status.HEALTHY;
    for (Result result : results) {
      worst = worst.or(result.check.weigh(result.status));
    }
    this.status = worst;
    this.results = results;
    this.atMillis = atMillis;
  }
}
