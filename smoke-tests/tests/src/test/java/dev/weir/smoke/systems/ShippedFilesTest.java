package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.Amtool;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file for Prometheus and Alertmanager under config/, before their own checks and ours. */
class ShippedFilesTest {
  private static Path promtool;
  private static Amtool amtool;

  @BeforeAll
  static void programs() {
    promtool = Needs.program("promtool");
    amtool = new Amtool(Needs.program("amtool"));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#prometheus")
  void prometheus_takes_it(YamlFile file) {
    succeeds(promtool("check", "config", "--lint=all", "--lint-fatal", file.path().toString()));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#rules")
  void rules_pass_the_linter(YamlFile file) {
    succeeds(promtool("check", "rules", "--lint=all", "--lint-fatal", file.path().toString()));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#rules")
  void alerts_say_how_bad_what_and_what_to_do(YamlFile file) {
    assertThat(file.alerts())
        .allSatisfy(
            alert -> {
              if (!alert.get("alert").equals("Escalation")) {
                assertThat(severity(alert)).isIn("info", "warning", "critical", "emergency");
              }
              assertThat(YamlFile.map(alert, "annotations")).containsKeys("summary", "description");
            });
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#ruleTests")
  void unit_tests_of_rules_pass(YamlFile file) {
    succeeds(promtool("test", "rules", file.path().toString()));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#rules")
  void every_alert_is_shown_not_to_fire_to_fire_and_to_be_over(YamlFile file) {
    assertThat(file.alerts().map(alert -> alert.get("alert").toString()))
        .allSatisfy(
            alert ->
                assertThat(courses(file, alert)).as(alert).anyMatch(it -> it.matches("-+(!+-+)+")));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#alertmanagers")
  void alertmanager_takes_it(YamlFile file) {
    succeeds(amtool.run("check-config", file.path().toString()));
  }

  @ParameterizedTest
  @MethodSource("dev.weir.smoke.systems.YamlFile#alertmanagers")
  void every_alert_goes_to_those_who_see_to_its_severity(YamlFile file) {
    assertThat(file.alertsBeside().flatMap(YamlFile::alerts))
        .isNotEmpty()
        .allSatisfy(alert -> routes(file, severity(alert) + "-alerts", labels(alert)));
    routes(file, "second-line", List.of("severity=critical", "escalation=2"));
  }

  /** For each test of this alert what it showed over time: {@code -} none, {@code !} some. */
  private static Stream<String> courses(YamlFile rules, String alert) {
    return YamlFile.ruleTests()
        .filter(file -> file.isAbout(rules))
        .flatMap(file -> YamlFile.maps(file.content(), "tests"))
        .map(test -> course(YamlFile.maps(test, "alert_rule_test"), alert));
  }

  private static String course(Stream<Map<String, Object>> looks, String alert) {
    return looks
        .filter(look -> look.get("alertname").equals(alert))
        .map(look -> YamlFile.maps(look, "exp_alerts").findAny().isPresent() ? "!" : "-")
        .reduce("", String::concat);
  }

  private static void routes(YamlFile file, String receiver, List<String> labels) {
    Stream<String> arguments =
        Stream.concat(
            Stream.of("config", "routes", "test", "--config.file=" + file.path()),
            Stream.concat(Stream.of("--verify.receivers=" + receiver), labels.stream()));
    succeeds(amtool.run(arguments.toArray(String[]::new)));
  }

  private static List<String> labels(Map<String, Object> alert) {
    return List.of("alertname=" + alert.get("alert"), "severity=" + severity(alert));
  }

  private static String severity(Map<String, Object> alert) {
    return YamlFile.text(YamlFile.map(alert, "labels"), "severity", "");
  }

  private static Outcome promtool(String... arguments) {
    return Program.of(Stream.concat(Stream.of(promtool.toString()), Stream.of(arguments)).toList())
        .run();
  }

  private static void succeeds(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
  }
}
