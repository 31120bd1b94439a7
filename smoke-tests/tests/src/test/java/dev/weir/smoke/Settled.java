package dev.weir.smoke;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.time.Duration;

/** A client has its answer a moment before the server is done counting it. */
final class Settled {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Settled() {}

  /** A scrape with no request in flight, and the same counts as one taken a little before. */
  static Scrape scrape(AppProcess app) {
    Scrape[] last = {app.scrape()};
    boolean settled =
        Pause.until(
            () -> {
              Pause.ofMillis(50);
              Scrape before = last[0];
              last[0] = app.scrape();
              return inFlight(last[0]) == 0 && counted(before) == counted(last[0]);
            },
            PATIENCE);
    if (!settled) {
      throw new AssertionError("requests in flight for " + PATIENCE + "\n" + last[0]);
    }
    return last[0];
  }

  private static double inFlight(Scrape scrape) {
    return scrape.sum("http_server_active_requests");
  }

  private static double counted(Scrape scrape) {
    return scrape.sum(Counted.REQUESTS);
  }
}
