package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.Amtool;
import dev.weir.smoke.harness.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Who is told what, and how often, by a real Alertmanager with the files of one system: a group is
 * a tenant's alerts of one name; a minute of theirs is a second here.
 */
class NotificationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ALWAYS =
      """
      groups:
        - name: always
          rules:
            - {alert: Always, expr: vector(1), labels: {severity: critical, tenant_id: late}}
            - {alert: Always, expr: vector(2), labels: {severity: critical, tenant_id: seen}}
      """;

  @AutoClose static Watch watch;

  @BeforeAll
  static void start(@TempDir Path config, @TempDir Path data) throws IOException {
    Shipped shipped =
        Shipped.copy("synapscale", config)
            .faster(60)
            .replace("repeat_interval: 30000ms", "repeat_interval: 3s");
    Files.writeString(shipped.file("rules/always.yml"), ALWAYS);
    watch = Watch.over(shipped, data);
  }

  @Test
  void alerts_of_one_group_arrive_as_one_notification_on_every_channel() {
    post(critical("pair", "storage_gb", ""), critical("pair", "executions", ""));

    await(() -> pages("pair").size() == 1);
    JsonNode page = pages("pair").get(0);
    assertThat(page.path("version").asString()).isEqualTo("4");
    assertThat(page.path("alerts").size()).isEqualTo(2);
    assertThat(page.path("commonLabels").path("severity").asString()).isEqualTo("critical");
    await(() -> slack("pair").count() == 1);
    JsonNode message = slack("pair").findFirst().orElseThrow();
    assertThat(message.path("channel").asString()).isEqualTo("#alerts");
    JsonNode attachment = message.path("attachments").path(0);
    assertThat(attachment.path("title").asString())
        .isEqualTo("CRITICAL: Over (2 firing, 0 resolved)");
    assertThat(attachment.path("color").asString()).isEqualTo("danger");
    await(() -> mails("pair") == 1);
  }

  @Test
  void an_alert_that_is_sent_again_is_told_once_and_its_end_is_told_too() {
    for (int i = 0; i < 5; i++) {
      post(critical("twice", "storage_gb", ""));
    }
    await(() -> pages("twice").size() == 1);
    post(critical("twice", "storage_gb", ""), critical("twice", "executions", ""));
    await(() -> pages("twice").size() == 2);
    String ended = ", \"endsAt\": \"" + Instant.now() + "\"";
    post(critical("twice", "storage_gb", ended), critical("twice", "executions", ended));
    await(() -> pages("twice").size() == 3);

    assertThat(pages("twice").stream().map(page -> page.path("alerts").size()))
        .containsExactly(1, 2, 2);
    assertThat(pages("twice").stream().map(page -> page.path("status").asString()))
        .containsExactly("firing", "firing", "resolved");
  }

  @Test
  void what_is_critical_keeps_a_tenants_warnings_back_and_no_other_tenants() {
    post(critical("grave", "storage_gb", ""));
    await(() -> pages("grave").size() == 1);
    post(warning("grave"), warning("light"));
    await(() -> slack("light").count() == 1);
    assertThat(slack("grave").count()).as("the critical one alone").isEqualTo(1);

    post(critical("grave", "storage_gb", ", \"endsAt\": \"" + Instant.now() + "\""));
    await(() -> slack("grave").anyMatch(it -> title(it).equals("WARNING: Denied")));
  }

  @Test
  void a_silence_keeps_back_what_it_names() {
    silence("alertname=Over", "tenant_id=quiet");
    post(critical("quiet", "storage_gb", ""), critical("loud", "storage_gb", ""));

    await(() -> pages("loud").size() == 1);
    assertThat(pages("quiet")).isEmpty();
  }

  @Test
  void what_nobody_acknowledges_goes_to_the_second_line_and_again_until_somebody_does() {
    await(() -> pages("seen").size() == 1 && pages("late").size() == 1);
    silence("alertname=Always", "severity=critical", "tenant_id=seen");

    await(() -> secondLine("late").size() == 2);
    assertThat(secondLine("late").get(0).path("groupLabels").path("alertname").asString())
        .isEqualTo("Always");
    assertThat(secondLine("seen")).as("its silence covers the second step").isEmpty();
    assertThat(watch.mailbox().mails())
        .anyMatch(
            mail ->
                mail.to().contains("engineering-lead@synapscale.example")
                    && mail.subject().equals("CRITICAL: Always (second notice)"));
    assertThat(pages("late")).as("repeated by the second line alone").hasSize(1);

    silence("alertname=Always", "tenant_id=late");
  }

  private static String critical(String tenant, String limit, String more) {
    String text =
        """
        {"labels": {"alertname": "Over", "severity": "critical", "tenant_id": "%1$s", "limit": "%2$s"},
         "annotations": {"summary": "%1$s is over", "description": "%2$s"} %3$s}""";
    return text.formatted(tenant, limit, more);
  }

  private static String warning(String tenant) {
    String text =
        """
        {"labels": {"alertname": "Denied", "severity": "warning", "tenant_id": "%1$s"},
         "annotations": {"summary": "%1$s is denied", "description": ""}}""";
    return text.formatted(tenant);
  }

  private static void post(String... alerts) {
    watch.alertmanager().post("[" + String.join(",", alerts) + "]");
  }

  private static void silence(String... matchers) {
    new Amtool(Needs.program("amtool")).silence(watch.alertmanager(), matchers);
  }

  private static List<JsonNode> pages(String tenant) {
    return of(tenant, watch.sink().posts("/alerts"));
  }

  private static List<JsonNode> secondLine(String tenant) {
    return of(tenant, watch.sink().posts("/second-line"));
  }

  private static List<JsonNode> of(String tenant, List<JsonNode> posts) {
    return posts.stream()
        .filter(it -> it.path("groupLabels").path("tenant_id").asString("").equals(tenant))
        .toList();
  }

  private static Stream<JsonNode> slack(String tenant) {
    return watch.sink().posts("/slack").stream().filter(it -> text(it).contains(tenant + " is "));
  }

  private static long mails(String tenant) {
    return watch.mailbox().mails().stream()
        .filter(mail -> mail.text().contains(tenant + " is over"))
        .count();
  }

  private static String title(JsonNode message) {
    return message.path("attachments").path(0).path("title").asString("");
  }

  private static String text(JsonNode message) {
    return message.path("attachments").path(0).path("text").asString("");
  }

  private static void await(BooleanSupplier so) {
    assertThat(Pause.until(so, PATIENCE)).as("in time").isTrue();
  }
}
