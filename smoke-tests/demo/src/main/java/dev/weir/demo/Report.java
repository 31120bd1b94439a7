package dev.weir.demo;

import dev.weir.smoke.harness.Scrape;
import java.util.Locale;

/**
 * What happened between two scrapes, in one line. Everything it says is read from the side port.
 */
final class Report {
  static final String HEADINGS =
      "  requests/s       P95   server errors   pool in use   gate denials";

  private static final String REQUESTS = "http_server_request_duration_seconds";
  private static final String POOL = "db_client_connection";
  private static final double MILLIS_PER_SECOND = 1000;

  private final Scrape before;
  private final Scrape after;
  private final double seconds;

  /**
   * @param seconds between the two
   */
  Report(Scrape before, Scrape after, double seconds) {
    this.before = before;
    this.after = after;
    this.seconds = seconds;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%12.1f %6.1f ms %15.0f %13s %14.0f",
        increase(REQUESTS + "_count") / seconds,
        Quantile.of(0.95, REQUESTS + "_bucket", before, after) * MILLIS_PER_SECOND,
        serverErrors(after) - serverErrors(before),
        pool(),
        increase("store_feature_checks_total", "allowed", "false"));
  }

  private double increase(String name, String... labels) {
    return after.sum(name, labels) - before.sum(name, labels);
  }

  private String pool() {
    return String.format(
        Locale.ROOT,
        "%.0f of %.0f",
        after.sum(POOL + "_count", "db_client_connection_state", "used"),
        after.sum(POOL + "_max"));
  }

  private static double serverErrors(Scrape scrape) {
    return scrape.samples(REQUESTS + "_count").stream()
        .filter(
            sample -> sample.labels().getOrDefault("http_response_status_code", "").startsWith("5"))
        .mapToDouble(sample -> sample.value())
        .sum();
  }
}
