package dev.weir.smoke;

import dev.weir.smoke.harness.Scrape;

/** How many requests a scrape knows of. */
final class Requests {
  private static final String COUNT = "http_server_request_duration_seconds_count";

  private Requests() {}

  static double all(Scrape scrape) {
    return scrape.sum(COUNT);
  }

  /** Those of one method, route and status. */
  static double count(Scrape scrape, String method, String route, int status) {
    return scrape.sum(
        COUNT,
        "http_request_method",
        method,
        "http_route",
        route,
        "http_response_status_code",
        String.valueOf(status));
  }

  /** Those of one method and status that no route was found for. */
  static double unrouted(Scrape scrape, String method, int status) {
    return scrape
        .samples(COUNT, "http_request_method", method, "http_response_status_code", "" + status)
        .stream()
        .filter(sample -> !sample.labels().containsKey("http_route"))
        .mapToDouble(sample -> sample.value())
        .sum();
  }
}
