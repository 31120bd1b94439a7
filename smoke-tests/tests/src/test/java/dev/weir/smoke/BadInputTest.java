package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Running;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong is said once, in one line: the fact, the value, what to do. The program runs.
 */
class BadInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern STARTED = Pattern.compile("^weir: measures ");
  private static final Pattern COMPLAINT = Pattern.compile("^weir: (ERROR|WARN): ");

  @TempDir Path folder;

  @Test
  void a_missing_file() {
    Path file = folder.resolve("wier.yaml");

    assertThat(complaint(quota().weir(file)))
        .contains("wier.yaml", "no such file: " + file, "Correct the path.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a syntax error              | service: [quota             | :1:16:  | not YAML
          an unknown key              | htttp: {listen: ':0'}       | :1:1:   | Did you mean `http`?
          a wrong type                | metrics: {max_series: many} | :1:23:  | many
          a value out of range        | metrics: {max_series: -5}   | :1:23:  | -5
          an unknown dialect          | metrics: {dialect: otle}    | :1:20:  | Did you mean `otel`?
          a list where a map belongs  | http: [9404]                | :1:7:   | http
          """)
  void a_file_with(String mistake, String yaml, String position, String part) throws IOException {
    assertThat(complaint(quota().weir(file(yaml)))).contains("weir.yaml" + position, part);
  }

  @Test
  void a_bad_expression_costs_its_rule_and_no_other() throws IOException {
    Path file =
        file(
            """
            rules:
              - name: broken
                match: {class: com.example.quota.FeatureGate, method: isAllowed}
                metrics: [{name: broken_total, type: counter, labels: {tenant: 'arg0..name'}}]
              - name: gate
                match: {class: com.example.quota.FeatureGate, method: isAllowed}
                metrics: [{name: gate_total, type: counter}]
            """);

    assertThat(complaint(quota().weir(file)))
        .contains("weir.yaml:4:74:", "arg0..name", "`broken` is left out");
    try (AppProcess quota = quota().weir(file).start()) {
      quota.running().write("check team-1 reports\n");
      quota.running().await(Pattern.compile("allowed"), PATIENCE);
      assertThat(quota.scrape().value("gate_total")).isEqualTo(1);
      assertThat(quota.scrape().names()).doesNotContain("broken_total");
    }
  }

  @Test
  void an_expression_that_does_not_fit_the_method() throws IOException {
    Path file = file(rule("FeatureGate", "isAllowed", "arg0.lenght"));

    assertThat(complaint(quota().weir(file))).contains("weir.yaml:", "lenght", "length");
  }

  @Test
  void a_rule_whose_method_does_not_exist() throws IOException {
    Path file = file(rule("FeatureGate", "isAlowed", "arg0"));

    assertThat(complaint(quota().weir(file)))
        .contains("weir.yaml:2:", "`gate`", "isAlowed", "isAllowed(String, String)");
  }

  /** Said a minute after the start: until then it may yet be loaded. */
  @Test
  void a_rule_whose_class_is_never_loaded() throws IOException {
    Path file = file(rule("FeatureGat", "isAllowed", "arg0"));

    assertThat(complaint(quota().weir(file)))
        .contains(
            "weir.yaml:2:",
            "`gate`",
            "com.example.quota.FeatureGat",
            "did you mean `com.example.quota.FeatureGate`?");
  }

  @Test
  void a_port_that_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();

      assertThat(complaint(quota().weir("port=" + port)))
          .contains("port " + port + " is in use", "Set http.listen");
    }
  }

  @Test
  void an_address_that_is_not_this_machines() {
    assertThat(complaint(quota().weir("").env("WEIR_HTTP_LISTEN", "203.0.113.7:9404")))
        .contains("203.0.113.7", "http.listen");
  }

  @ParameterizedTest
  @CsvSource({"http_listen=x", "port=ninety", "port=99999", "=", "nonsense=1"})
  void agent_arguments_that_make_no_sense(String arguments) {
    assertThat(complaint(quota().weir(arguments).env("WEIR_HTTP_LISTEN", "localhost:0")))
        .contains(arguments.equals("=") ? "=" : arguments.split("=")[0]);
  }

  @Test
  void the_agent_given_twice() {
    assertThat(complaint(quota().weir().weir())).contains("given twice", "Remove one");
  }

  /** What the agent complains about, after checking that the program did as it always does. */
  private static String complaint(Launch launch) {
    try (Running running = launch.program().start()) {
      running.await(COMPLAINT, PATIENCE);
      running.write("check team-1 reports\nexit 3\n");
      Outcome outcome = running.outcome(PATIENCE);

      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.stdout()).isEqualTo("ready\nallowed\n");
      List<String> lines =
          outcome.stderr().lines().filter(line -> !STARTED.matcher(line).find()).toList();
      assertThat(lines).hasSize(1);
      return lines.get(0);
    }
  }

  private static Launch quota() {
    return App.QUOTA.on(Jdks.current());
  }

  private static String rule(String type, String method, String label) {
    return
"""
rules:
  - name: gate
    match: {class: com.example.quota.%s, method: %s}
    metrics: [{name: gate_total, type: counter, labels: {tenant: %s}}]
"""
        .formatted(type, method, label);
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("weir.yaml"), yaml);
  }
}
