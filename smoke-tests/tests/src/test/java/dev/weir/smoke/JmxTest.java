package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file made for jmx_exporter, as it is, beside the agent's own metrics. */
class JmxTest {
  private static final String RULES =
      """
      lowercaseOutputName: true
      lowercaseOutputLabelNames: true
      whitelistObjectNames: ["java.lang:type=Memory", "Tomcat:type=GlobalRequestProcessor,*"]
      rules:
        - pattern: 'java.lang<type=Memory><HeapMemoryUsage>(\\w+):'
          name: java_heap_$1_bytes
          type: GAUGE
        - pattern: 'Tomcat<type=GlobalRequestProcessor, name=\\"(\\w+-\\w+).*\\"><>(requestCount|errorCount):'
          name: tomcat_$2_total
          labels: {protocol: $1}
          help: Tomcat global $2
          type: COUNTER
      """;

  @ParameterizedTest
  @ValueSource(ints = {8, 17, 25})
  void tells_what_the_applications_beans_say(int version, @TempDir Path folder) throws IOException {
    Path rules = Files.writeString(folder.resolve("jmx.yml"), RULES);
    Path file =
        Files.writeString(folder.resolve("weir.yaml"), "jmx: {config_file: " + rules + "}\n");
    try (AppProcess shop = App.SHOP.on(Needs.java(version)).weir(file).start()) {
      for (int i = 0; i < 5; i++) {
        shop.calls().get("/orders/none");
      }
      Scrape scrape = Settled.scrape(shop);

      assertThat(scrape.value("tomcat_requestcount_total", "protocol", "http-nio")).isEqualTo(5);
      assertThat(scrape.value("java_heap_used_bytes")).isPositive();
      assertThat(scrape.value("jmx_scrape_error")).isZero();
      assertThat(scrape.value("weir_jmx_skipped_metrics")).isZero();
      assertThat(scrape.value(Counted.REQUESTS, "http_response_status_code", "500")).isEqualTo(5);

      Scrape some =
          Scrape.parse(
              new HttpCalls(shop.sidePort())
                  .get("/metrics?name[]=tomcat_requestcount_total")
                  .body());
      assertThat(some.names()).containsExactly("tomcat_requestcount_total");
      assertThat(shop.running().stop().stderr()).doesNotContain("weir: WARN", "weir: ERROR");
    }
  }
}
