package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenTelemetry's agent in the same JVM, before or after ours. */
class OtherAgentsTest {
  private static final Path OPENTELEMETRY =
      Repository.root().resolve("smoke-tests/tests/target/agents/opentelemetry-javaagent.jar");
  private static final Pattern SPAN = Pattern.compile("'GET /prices/\\{article}' : ");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern OURS = Pattern.compile("^weir: ");

  @ParameterizedTest(name = "Weir first: {0}, Java {1}")
  @CsvSource({"true, 17", "false, 17", "true, 25", "false, 25"})
  void both_do_their_work(boolean weirFirst, int version) {
    Launch launch = App.STORE3.on(Needs.java(version));
    launch = weirFirst ? opentelemetry(launch.weir()) : opentelemetry(launch).weir();
    try (AppProcess store = launch.start()) {
      HttpCalls calls = store.calls().with("X-Tenant-Id", "harbour");
      Counted counted =
          Counted.during(
              store,
              () -> {
                for (int i = 0; i < 10; i++) {
                  assertThat(calls.get("/prices/rope").body()).isEqualTo("1250");
                  assertThat(calls.get("/stock/none").status()).isEqualTo(500);
                  assertThat(calls.get("/orders").status()).isEqualTo(200);
                }
              });

      assertThat(counted.requests("GET", "/prices/{article}", 200)).isEqualTo(10);
      assertThat(counted.requests("GET", "/stock/{article}", 500)).isEqualTo(10);
      assertThat(counted.requests("GET", "/orders", 200)).isEqualTo(10);
      assertThat(counted.requests()).isEqualTo(30);
      assertThat(counted.scrape().sum("weir_link_failures_total")).isZero();
      assertThat(counted.scrape().sum("weir_advice_errors_total")).isZero();
      assertThat(store.running().stderr().with(OURS)).hasSize(1);
      store.running().await(SPAN, PATIENCE);
    }
  }

  private static Launch opentelemetry(Launch launch) {
    return launch
        .agent(OPENTELEMETRY, "")
        .env("OTEL_TRACES_EXPORTER", "console")
        .env("OTEL_METRICS_EXPORTER", "none")
        .env("OTEL_LOGS_EXPORTER", "none");
  }
}
