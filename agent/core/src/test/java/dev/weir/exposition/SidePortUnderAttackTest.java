package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold what they get: a scrape is answered all the same, on a handful of threads. */
@Timeout(60)
class SidePortUnderAttackTest {
  /** What nobody holds up takes less, however busy the machine; the usual deadlines are longer. */
  private static final long AT_ONCE_MILLIS = 3_000;

  private static final String REQUEST = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<Socket> held = new ArrayList<>();
  private SidePort sidePort;
  private SidePortClient client;

  @BeforeEach
  void start() throws Exception {
    Counter.builder().name("orders").register(registry).inc(3);
    sidePort = sidePort(0);
    client = new SidePortClient(sidePort.start());
  }

  private SidePort sidePort(int port) {
    return new SidePort("127.0.0.1", port, "/metrics", registry, () -> true, nanos -> {})
        .deadlines(new Deadlines(1_600, 1_000, 1_000, 1_000))
        .serve("/stuck", (request, response) -> stuck(response));
  }

  private void stuck(Response response) {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    response.line(200, "released");
  }

  @AfterEach
  void stop() throws IOException {
    released.countDown();
    sidePort.close();
    for (Socket socket : held) {
      socket.close();
    }
  }

  private void useTheUsualDeadlines() throws Exception {
    sidePort.close();
    awaitThreads(0);
    sidePort = sidePort(0).deadlines(Deadlines.USUAL);
    client = new SidePortClient(sidePort.start());
  }

  private void hold(int sockets, String bytes) throws IOException {
    for (int i = 0; i < sockets; i++) {
      held.add(client.open(bytes));
    }
  }

  /** To 16 MB, more than the kernel holds for a client that does not read; long, not expensive. */
  private void enlargeTheScrape() {
    Gauge many = Gauge.builder().name("many").labelNames("n").register(registry);
    String filler = "x".repeat(16_000);
    for (int i = 0; i < 1_000; i++) {
      many.labelValues(filler + i).set(i);
    }
  }

  private long scrapeMillis() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> scrape = client.get("/metrics?name%5B%5D=orders");
    assertThat(scrape.statusCode()).isEqualTo(200);
    assertThat(scrape.body()).contains("orders_total 3.0\n");
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** Waits until so many threads of the side port live, for those that end or begin meanwhile. */
  private static void awaitThreads(long count) throws InterruptedException {
    long giveUp = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (threads() != count && System.nanoTime() < giveUp) {
      Thread.sleep(10);
    }
    assertThat(threads()).isEqualTo(count);
  }

  /** A connection has given its place to the next a moment before its thread is gone. */
  private static void awaitAtMostNineThreads() throws InterruptedException {
    long giveUp = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (threads() > 9 && System.nanoTime() < giveUp) {
      Thread.sleep(10);
    }
    assertThat(threads()).isLessThanOrEqualTo(9);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("weir-side-port"))
        .count();
  }

  @Test
  void sixtyFourHalfOpenSocketsDoNotHoldUpAScrape() throws Exception {
    useTheUsualDeadlines();
    hold(32, "");
    hold(32, "GET /metrics HTT");
    Thread.sleep(2_500);

    awaitThreads(9);
    assertThat(scrapeMillis()).isLessThan(AT_ONCE_MILLIS);
    assertThat(scrapeMillis()).isLessThan(AT_ONCE_MILLIS);
  }

  @Test
  void sixtyFourHalfOpenSocketsThatHaveJustComeHoldItUpForSecondsAtMost() throws Exception {
    hold(32, "");
    hold(32, "GET /metrics HTT");

    assertThat(scrapeMillis()).isLessThan(5_000);
  }

  @Test
  void clientsThatReadNothingOfALargeAnswerDoNotHoldUpAScrape() throws Exception {
    useTheUsualDeadlines();
    enlargeTheScrape();
    hold(16, REQUEST);

    assertThat(scrapeMillis()).isLessThan(10_000);
    assertThat(scrapeMillis()).isLessThan(AT_ONCE_MILLIS);
    awaitAtMostNineThreads();
  }

  @Test
  void aSlowReaderIsCut() throws Exception {
    enlargeTheScrape();
    hold(1, REQUEST);
    awaitThreads(2);
    awaitThreads(1);

    assertThat(SidePortClient.rest(held.get(0)))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotEndWith("\r\n0\r\n\r\n");
  }

  @Test
  void halfOpenAndIdleSocketsGiveTheirThreadsBack() throws Exception {
    hold(2, "");
    hold(2, "GET /metrics HTT");
    hold(2, REQUEST);
    awaitThreads(7);
    awaitThreads(1);

    assertThat(SidePortClient.rest(held.get(0))).isEmpty();
    assertThat(SidePortClient.rest(held.get(2)))
        .startsWith("HTTP/1.1 408 Request Timeout\r\n")
        .endsWith("\r\n\r\nthe request head was not complete in 1000 ms\n");
  }

  @Test
  void whereEveryThreadIsBusyTheNextRequestIsRefused() throws Exception {
    useTheUsualDeadlines();
    hold(8, "GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n");
    awaitThreads(9);

    HttpResponse<String> refused = client.get("/metrics");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body())
        .isEqualTo("as many requests as the side port serves at once are under way.\n");
    long start = System.nanoTime();
    assertThat(client.get("/metrics").statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.ofMillis(AT_ONCE_MILLIS));

    released.countDown();
    for (Socket socket : held) {
      assertThat(SidePortClient.answer(socket)).endsWith("released\n");
    }
    awaitThreads(1);
    assertThat(scrapeMillis()).isLessThan(AT_ONCE_MILLIS);
  }

  @Test
  void fiftyScrapesAtOnceAreAllAnsweredAlike() throws Exception {
    ExecutorService scrapers = Executors.newFixedThreadPool(50);
    try {
      List<Callable<String>> scrapes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        SidePortClient own = client;
        scrapes.add(() -> own.get("/metrics").body());
      }
      List<String> bodies = new ArrayList<>();
      for (Future<String> scrape : scrapers.invokeAll(scrapes)) {
        bodies.add(scrape.get());
      }
      assertThat(bodies)
          .hasSize(50)
          .containsOnly("# TYPE orders_total counter\norders_total 3.0\n");
      awaitAtMostNineThreads();
    } finally {
      scrapers.shutdownNow();
    }
  }

  @Test
  void itRestartsOnItsPortWhileOldConnectionsLinger() throws Exception {
    int port = client.port();
    hold(3, REQUEST);
    awaitThreads(4);
    sidePort.close();

    sidePort = sidePort(port);
    client = new SidePortClient(sidePort.start());
    assertThat(scrapeMillis()).isLessThan(AT_ONCE_MILLIS);
  }

  @Test
  void closingEndsEveryThread() throws Exception {
    hold(3, "");
    awaitThreads(4);

    sidePort.close();
    awaitThreads(0);
  }
}
