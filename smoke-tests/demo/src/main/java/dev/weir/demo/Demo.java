package dev.weir.demo;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Scrape;
import java.time.Duration;

/**
 * Starts the shop under the agent, Prometheus where there is one, and visitors; reports until
 * Ctrl-C, or for {@code DEMO_SECONDS}. Whatever it started ends with it.
 */
public final class Demo {
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    Stay.run(System.getenv().getOrDefault("DEMO_SECONDS", ""), Demo::run);
  }

  private static void run(Stay stay) throws InterruptedException {
    System.out.println("Starting the shop; Ctrl-C ends it ...");
    try (AppProcess shop =
            App.STORE3
                .on(Jdks.current())
                .weir(Repository.root().resolve("smoke-tests/demo/weir.yaml"))
                .start();
        Monitoring monitoring = Monitoring.start(Programs.find("prometheus"), shop.sidePort());
        Visitors visitors = new Visitors(shop.calls())) {
      System.out.println("  The shop     " + shop.address());
      System.out.println("  Its metrics  " + shop.sidePort() + "/metrics");
      System.out.println("  Prometheus   " + monitoring);
      visitors.start();
      report(shop, stay);
    }
  }

  private static void report(AppProcess shop, Stay stay) throws InterruptedException {
    System.out.println("\n" + Report.HEADINGS);
    Moment last = Moment.of(shop);
    while (stay.waits(BETWEEN_REPORTS)) {
      Moment now = Moment.of(shop);
      System.out.println(new Report(last.scrape, now.scrape, now.secondsSince(last)).line());
      last = now;
    }
  }

  private record Moment(long nanos, Scrape scrape) {
    static Moment of(AppProcess shop) {
      return new Moment(System.nanoTime(), shop.scrape());
    }

    double secondsSince(Moment earlier) {
      return (nanos - earlier.nanos) / 1e9;
    }
  }
}
