package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.AlertmanagerServer;
import dev.weir.smoke.harness.Mailbox;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Sample;
import dev.weir.smoke.harness.WebhookSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What watches a system: a real Prometheus and Alertmanager with the files that ship for it, and
 * the mail server, Slack and pager that they end in. Thread-safe.
 */
final class Watch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Mailbox mailbox = new Mailbox();
  private final WebhookSink sink = new WebhookSink();
  private final AlertmanagerServer alertmanager;
  private final PrometheusServer prometheus;

  private Watch(Shipped shipped, Path data) {
    shipped
        .replace("smtp.example.com:587", mailbox.smarthost())
        .replace("smtp_require_tls: true", "smtp_require_tls: false")
        .replace(
            "slack_api_url_file: /etc/alertmanager/secrets/slack_url",
            "slack_api_url: " + sink.address() + "/slack")
        .replace("https://pager.example.com", sink.address());
    alertmanager =
        AlertmanagerServer.start(
            Needs.program("alertmanager"),
            shipped.file("alertmanager.yml"),
            data.resolve("alertmanager"));
    shipped.replace("alertmanager:9093", alertmanager.address().getAuthority());
    prometheus =
        PrometheusServer.start(
            Needs.program("prometheus"),
            shipped.file("prometheus.yml"),
            data.resolve("prometheus"));
  }

  /**
   * Returns once both answer.
   *
   * @param shipped with the addresses of the system in it
   * @param data an empty folder
   */
  static Watch over(Shipped shipped, Path data) {
    return new Watch(shipped, data);
  }

  PromQl prometheus() {
    return new PromQl(prometheus.address());
  }

  /** Values by exactly the labels that the side port gave; what Prometheus adds is left out. */
  Map<Map<String, String>, Double> series(String selector) {
    return prometheus().samples("sum without (job, instance) (" + selector + ")").stream()
        .collect(Collectors.toMap(Sample::labels, Sample::value));
  }

  /** Waits until a query has this one value. */
  void awaits(String promql, double value) {
    Pause.until(() -> prometheus().value(promql).orElse(Double.NaN) == value, PATIENCE);
    assertThat(prometheus().value(promql)).as(promql).hasValue(value);
  }

  AlertmanagerServer alertmanager() {
    return alertmanager;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  WebhookSink sink() {
    return sink;
  }

  @Override
  public void close() {
    prometheus.close();
    alertmanager.close();
    sink.close();
    mailbox.close();
  }
}
