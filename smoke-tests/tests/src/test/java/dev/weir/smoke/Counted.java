package dev.weir.smoke;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Scrape;

/** What the agent counted while something was done to an application, and nothing from before. */
final class Counted {
  static final String REQUESTS = "http_server_request_duration_seconds_count";

  private final Scrape before;
  private final Scrape after;

  private Counted(Scrape before, Scrape after) {
    this.before = before;
    this.after = after;
  }

  /** Does it, waits until the application has settled, and compares. */
  static Counted during(AppProcess app, Runnable action) {
    Scrape before = Settled.scrape(app);
    action.run();
    return new Counted(before, Settled.scrape(app));
  }

  /** All requests. */
  double requests() {
    return increase(REQUESTS);
  }

  /** Those of one method, route and status. */
  double requests(String method, String route, int status) {
    return increase(
        REQUESTS,
        "http_request_method",
        method,
        "http_route",
        route,
        "http_response_status_code",
        String.valueOf(status));
  }

  /** Those of one status, whatever the route. */
  double requests(int status) {
    return increase(REQUESTS, "http_response_status_code", String.valueOf(status));
  }

  /** Those of one route that failed in this way. */
  double errors(String route, String type) {
    return increase(REQUESTS, "http_route", route, "error_type", type);
  }

  /** How much the sum of these series grew. */
  double increase(String name, String... labels) {
    return after.sum(name, labels) - before.sum(name, labels);
  }

  /** How many series of this name there are that were not there before. */
  int newSeries(String name) {
    return after.samples(name).size() - before.samples(name).size();
  }

  /** The scrape after it. */
  Scrape scrape() {
    return after;
  }
}
