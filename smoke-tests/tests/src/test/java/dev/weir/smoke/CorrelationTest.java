package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Pause;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request's id on what the JDK alone serves, hands over and sends, on the oldest JDKs. */
class CorrelationTest {
  private static final String HEADER = "X-Correlation-ID";

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11})
  void an_id_goes_through_a_pool_and_both_clients_and_back(int version, @TempDir Path folder)
      throws Exception {
    Path config = Files.writeString(folder.resolve("weir.yaml"), "correlation: {}\n");
    int sales = version == 8 ? 3 : 6;
    try (AppProcess errands = App.ERRANDS.on(Needs.java(version)).weir(config).start()) {
      assertThat(run(errands.calls().with(HEADER, "errand-7"))).isEqualTo("errand-7");
      assertThat(sold(errands, "errand-7", sales)).hasSize(sales);

      String made = run(errands.calls());
      assertThat(made).matches("[0-9a-z]{20}");
      assertThat(sold(errands, made, sales)).hasSize(sales);
      assertThat(sold(errands, ".*", 2 * sales)).as("for nobody else").hasSize(2 * sales);

      assertThat(errands.scrape().value("weir_link_failures_total")).isZero();
      assertThat(errands.scrape().sum("weir_advice_errors_total")).isZero();
    }
  }

  private static String run(HttpCalls calls) {
    HttpResponse<String> answer = calls.response("GET", "/run", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue(HEADER).orElse("none");
  }

  /** Waits until there are as many. */
  private static List<String> sold(AppProcess errands, String id, int sales) {
    Pattern line = Pattern.compile("^sold for " + id + "$");
    Pause.until(
        () -> errands.running().stdout().with(line).size() >= sales, Duration.ofSeconds(10));
    return errands.running().stdout().with(line);
  }
}
