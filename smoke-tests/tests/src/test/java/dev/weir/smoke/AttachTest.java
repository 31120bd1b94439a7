package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent loaded into a JVM that runs already: classes it has loaded are woven all the same. */
class AttachTest {

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void a_running_server_is_measured_from_then_on(int version) throws Exception {
    try (AppProcess tides = App.TIDES.on(Needs.java(version)).start()) {
      visit(tides, 5);
      Attached.to(tides, "port=0");
      Counted counted = Counted.during(tides, () -> visit(tides, 7));

      assertThat(counted.requests("GET", "/ports", 200)).isEqualTo(7);
      assertThat(counted.scrape().sum(Counted.REQUESTS)).isEqualTo(7);
      assertThat(counted.scrape().sum("weir_link_failures_total")).isZero();
    }
  }

  private static void visit(AppProcess tides, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(tides.calls().get("/ports").status()).isEqualTo(200);
    }
  }
}
