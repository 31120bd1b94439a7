package dev.weir.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Asked;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A Grafana that is busy, broken, gone or closed to us. */
class DeployTroublesTest {
  @AutoClose final FakeGrafana grafana = new FakeGrafana();
  private final Deploying deploying = Deploying.to(grafana);

  @Test
  void aServerThatIsBusyIsGivenTime() {
    grafana.answersNext(Reply.message(503, "Database not available"));
    grafana.answersNext(Reply.message(502, "Bad gateway"));
    grafana.answersNext(Reply.message(429, "Too many requests").with("Retry-After", "7"));

    assertThat(deploying.folder("Weir").exitCode()).isEqualTo(0);
    assertThat(deploying.waits).containsExactly(500L, 1_000L, 7_000L);
  }

  @Test
  void aServerThatStaysBrokenIsGivenUp() {
    for (int i = 0; i < Backoff.ATTEMPTS; i++) {
      grafana.answersNext(Reply.message(500, "Internal\nerror"));
    }
    Asked deploy = deploying.folder("Weir");
    assertThat(deploy.err())
        .isEqualTo(
            "weir: ERROR: Grafana at "
                + grafana.url()
                + " answers 500 Internal error (GET /api/folders?limit=1000, 6 attempts). See to"
                + " it, or correct --url.\n");
    assertThat(deploy.out()).isEmpty();
    assertThat(deploy.exitCode()).isEqualTo(2);
    assertThat(deploying.waits).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L);
  }

  @Test
  void whatWasDoneBeforeItBrokeIsSaid() {
    grafana.answersAfter(4, Reply.message(401, "Expired"));
    Asked deploy = deploying.folder("Weir", "--datasource-url", "http://p");
    assertThat(deploy.out()).startsWith("data source prometheus: created\n");
    assertThat(deploy.err()).contains("401 Expired");
    assertThat(deploy.exitCode()).isEqualTo(2);
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Deploying nowhere = Deploying.to("http://localhost:" + port);
    assertThat(nowhere.folder("Weir").err())
        .matches(
            "weir: ERROR: Grafana at http://localhost:"
                + port
                + " does not answer: Connection refused.*6 attempts.*\n");
    assertThat(nowhere.waits).hasSize(5);
  }

  @Test
  void theTokenIsSentAndNeverShown() {
    grafana.asksFor("Bearer another");
    Asked deploy = deploying.folder("Weir");
    assertThat(deploy.err())
        .isEqualTo(
            "weir: ERROR: Grafana at "
                + grafana.url()
                + " does not accept the credentials given: 401 Invalid API key."
                + " Set GRAFANA_TOKEN to the token of a service account.\n")
        .doesNotContain(FakeGrafana.TOKEN);
    assertThat(deploy.exitCode()).isEqualTo(2);
    assertThat(Deploying.to(grafana.url()).folder("Weir").err())
        .contains("does not accept callers without credentials: 401");
  }

  @Test
  void aUserAndAPasswordDoToo() {
    grafana.asksFor("Basic YWRtaW46czNjcmV0");
    Deploying admin = Deploying.to(grafana.url()).with("GRAFANA_USER", "admin");
    assertThat(admin.folder("Weir").err()).contains("GRAFANA_PASSWORD is not");
    assertThat(admin.with("GRAFANA_PASSWORD", "s3cret").folder("Weir").exitCode()).isEqualTo(0);
  }

  @Test
  void aTokenWithBlanksIsNotSent() {
    Asked deploy = deploying.with("GRAFANA_TOKEN", "glsa_a\nglsa_b").folder("Weir");
    assertThat(deploy.err())
        .isEqualTo(
            "weir: ERROR: GRAFANA_TOKEN holds blanks or control characters. Copy it once more.\n");
    assertThat(grafana.requests).isEmpty();
  }

  @Test
  void anAddressThatIsNoneOrHoldsAPassword() {
    assertThat(Deploying.to("grafana:3000").folder("Weir").err())
        .isEqualTo(
            "weir: ERROR: `grafana:3000` is no address of a Grafana."
                + " Write --url https://grafana.example.com.\n");
    assertThat(Deploying.to("http://admin:s3cret@grafana").folder("Weir").err())
        .contains("--url holds a user")
        .doesNotContain("s3cret");
    assertThat(Deploying.to("http://no-such-host.invalid").folder("Weir").err())
        .endsWith(" has an unknown host. Correct --url.\n");
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (FakeGrafana elsewhere = new FakeGrafana()) {
      grafana.answersNext(Reply.message(301, "").with("Location", elsewhere.url() + "/login"));
      assertThat(deploying.folder("Weir").err())
          .endsWith(" sends callers on to " + elsewhere.url() + "/login. Correct --url.\n");
      assertThat(elsewhere.requests).isEmpty();
    }
  }
}
