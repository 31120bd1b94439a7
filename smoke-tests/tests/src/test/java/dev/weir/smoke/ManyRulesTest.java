package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand rules are read while the program begins: its own main class, which one of them names,
 * waits for them, so nothing is counted less; what is wrong with another is said.
 */
class ManyRulesTest {
  private static final String RULE =
      """
        - name: rule_%1$d
          match: {class: com.acme.Service%1$d, method: call}
          metrics: [{name: acme_%1$d_total, type: counter}]
      """;
  private static final String LAST =
      """
        - name: commands
          match: {class: com.example.quota.Quota, method: run}
          metrics: [{name: commands_total, type: counter}]
        - name: broken
          match: {class: com.example.quota.Meter, method: charge}
          metrics: [{name: broken_total, type: countr}]
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 25})
  void the_thousandth_counts_from_the_first_call(int version) throws IOException {
    String rules = IntStream.range(0, 1000).mapToObj(RULE::formatted).collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("weir.yaml"), "rules:\n" + rules + LAST);
    try (AppProcess quota = App.QUOTA.on(Needs.java(version)).weir(file).start()) {
      Told.tell(quota, "check team-1 reports", "check free-7 reports");
      Scrape scrape = quota.scrape();

      assertThat(scrape.value("commands_total")).isEqualTo(2);
      assertThat(scrape.value("weir_rule_matched_methods", "rule", "commands")).isEqualTo(1);
      assertThat(scrape.value("weir_rule_matched_methods", "rule", "rule_999")).isZero();
      assertThat(scrape.value("weir_config_last_reload_successful")).isEqualTo(1);
      assertThat(String.join("\n", quota.running().stderr().all()))
          .contains(
              "weir.yaml:3007:", "countr", "Did you mean `counter`?", "This rule is left out.");
    }
  }
}
