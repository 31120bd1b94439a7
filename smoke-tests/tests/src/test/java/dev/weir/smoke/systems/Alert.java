package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Pause;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * One alert, followed from its condition to those who are told.
 *
 * @param name its {@code alertname}
 * @param labels what else tells it from others, as in a selector: {@code tenant_id="acme"}
 */
record Alert(Watch watch, String name, String labels) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Waits until it fires, having been pending before. */
  void fires() {
    firesAtOnce();
    assertThat(watch.prometheus().samples("count_over_time(" + state("pending") + "[1h])"))
        .as(name + " was pending")
        .isNotEmpty();
  }

  /** Waits until it fires; it is one of those that are never pending. */
  void firesAtOnce() {
    assertThat(Pause.until(() -> stands("firing"), PATIENCE)).as(name + " fires").isTrue();
  }

  /** Waits until it is over. */
  void resolves() {
    assertThat(Pause.until(() -> !stands("firing") && !stands("pending"), PATIENCE))
        .as(name + " resolves")
        .isTrue();
  }

  boolean fired() {
    return !watch.prometheus().samples("count_over_time(" + state("firing") + "[1h])").isEmpty();
  }

  /** Waits until the pager was told that it is {@code firing} or {@code resolved}. */
  void pages(String status) {
    assertThat(Pause.until(() -> paged(status), PATIENCE))
        .as(() -> name + " is paged as " + status + " among " + watch.sink().posts("/alerts"))
        .isTrue();
  }

  /** Waits until somebody has a mail with this subject. */
  void mails(String to, String subject) {
    assertThat(Pause.until(() -> mailed(to, subject), PATIENCE))
        .as(() -> subject + " among " + watch.mailbox().mails())
        .isTrue();
  }

  /** Waits until Slack has a message with this title. */
  void slacks(String title) {
    assertThat(Pause.until(() -> slacked(title), PATIENCE))
        .as(() -> title + " among " + watch.sink().posts("/slack"))
        .isTrue();
  }

  private boolean stands(String state) {
    return !watch.prometheus().samples(state(state)).isEmpty();
  }

  private String state(String state) {
    return "ALERTS{alertname=\"%s\",alertstate=\"%s\",%s}".formatted(name, state, labels);
  }

  private boolean paged(String status) {
    return watch.sink().posts("/alerts").stream()
        .filter(post -> post.path("groupLabels").path("alertname").asString("").equals(name))
        .map(post -> post.path("status").asString())
        .anyMatch(status::equals);
  }

  private boolean mailed(String to, String subject) {
    return watch.mailbox().mails().stream()
        .anyMatch(mail -> mail.to().contains(to) && mail.subject().equals(subject));
  }

  private boolean slacked(String title) {
    return watch.sink().posts("/slack").stream()
        .map(post -> post.path("attachments").path(0))
        .map((JsonNode attachment) -> attachment.path("title").asString(""))
        .anyMatch(title::equals);
  }
}
