package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.RawSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that connect to the side port and then say nothing, or half of something. */
class HalfOpenSocketsTest {
  private static final int SOCKETS = 64;
  private static final Duration ENOUGH = Duration.ofSeconds(15);

  @ParameterizedTest(name = "Java {0}, each having sent \"{1}\"")
  @CsvSource({"8, ''", "17, 'GET /metr'", "25, ''", "25, 'GET /metrics HTTP/1.1\nHost: x\n'"})
  void do_not_keep_others_from_scraping_nor_the_application_from_working(int version, String sent) {
    try (AppProcess tides = App.TIDES.on(Needs.java(version)).weir().start()) {
      List<RawSocket> sockets = open(tides, sent);
      long start = System.nanoTime();
      tides.scrape();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);

      long quick = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        assertThat(tides.calls().get("/health").status()).isEqualTo(204);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - quick)).isLessThan(Duration.ofSeconds(5));
      sockets.forEach(RawSocket::close);
      assertThat(Settled.scrape(tides).sum(Counted.REQUESTS, "http_route", "/health"))
          .isEqualTo(100);
    }
  }

  private static List<RawSocket> open(AppProcess app, String sent) {
    List<RawSocket> sockets = new ArrayList<>();
    for (int i = 0; i < SOCKETS; i++) {
      RawSocket socket = new RawSocket(app.sidePort());
      socket.send(sent);
      sockets.add(socket);
    }
    return sockets;
  }
}
