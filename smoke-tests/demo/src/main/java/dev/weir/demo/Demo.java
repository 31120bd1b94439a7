package dev.weir.demo;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Scrape;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the shop under the agent, Prometheus where there is one, and visitors; reports until
 * Ctrl-C, or for {@code DEMO_SECONDS}. Whatever it started ends with it.
 */
public final class Demo {
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(interrupted, main)));
    try {
      run(interrupted, length(System.getenv().getOrDefault("DEMO_SECONDS", "")));
    } catch (UncheckedIOException | IllegalStateException e) {
      if (interrupted.getCount() > 0) {
        throw e;
      }
    }
  }

  private static void run(CountDownLatch interrupted, Duration length) throws InterruptedException {
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
      report(shop, interrupted, length);
    }
  }

  private static void report(AppProcess shop, CountDownLatch interrupted, Duration length)
      throws InterruptedException {
    System.out.println("\n" + Report.HEADINGS);
    long end = System.nanoTime() + length.toNanos();
    Moment last = Moment.of(shop);
    while (System.nanoTime() < end
        && !interrupted.await(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS)) {
      Moment now = Moment.of(shop);
      System.out.println(new Report(last.scrape, now.scrape, now.secondsSince(last)).line());
      last = now;
    }
  }

  /** What Ctrl-C does: lets the demo end what it started and clear up. */
  private static void leave(CountDownLatch interrupted, Thread main) {
    interrupted.countDown();
    try {
      main.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A hundred days where none is given. */
  private static Duration length(String seconds) {
    return seconds.isEmpty() ? Duration.ofDays(100) : Duration.ofSeconds(Long.parseLong(seconds));
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
