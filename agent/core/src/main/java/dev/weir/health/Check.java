package dev.weir.health;

/** One question to the service. Asked by one thread at a time. */
abstract class Check {
  final String name;

  /** Whether its failure makes the service unhealthy, not just degraded. */
  final boolean critical;

  final long timeoutMillis;

  Check(String name, boolean critical, long timeoutMillis) {
    this.name = name;
    this.critical = critical;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * Asks. Interrupted when the time is up.
   *
   * @throws Exception whatever went wrong: unhealthy
   */
  abstract Finding ask() throws Exception;

  /** What a finding of this check makes of the whole service. */
  final Status weigh(Status found) {
    return found == Status.UNHEALTHY && !critical ? Status.DEGRADED : found;
  }
}
