package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The side port behind TLS and a password, in Prometheus' own format for both. */
class WebConfigTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Certificates that nobody should trust. */
  private static final Path KEYS =
      Repository.root().resolve("agent/core/src/test/resources/web").toAbsolutePath();

  private static final String USERS =
      "basic_auth_users: {prometheus:"
          + " $2y$10$wA/0nPDjHZ92101inmN6r.qhQyq9AewyVn4Ba/1uF4rQ/Jgkrp8e2}\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 17, 25})
  void a_real_prometheus_scrapes_it_and_nobody_else(int version) throws Exception {
    web("cert_file: " + KEYS + "/ec.pem, key_file: " + KEYS + "/ec.key");
    try (AppProcess tides = App.TIDES.on(Needs.java(version)).weir(configuration()).start();
        PrometheusServer prometheus = prometheus(tides)) {
      assertThat(tides.running().stderr().text()).contains("at https://");
      awaitUp(prometheus);
      HttpCalls plain = new HttpCalls(tides.sidePort());
      assertThatThrownBy(() -> plain.get("/metrics")).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void without_a_password_there_is_no_answer() throws Exception {
    Files.writeString(folder.resolve("web.yml"), USERS);
    try (AppProcess tides = App.TIDES.on(Needs.java(17)).weir(configuration()).start()) {
      HttpCalls anybody = new HttpCalls(tides.sidePort());
      for (String path : new String[] {"/", "/metrics", "/health", "/-/ready"}) {
        assertThat(anybody.get(path).status()).isEqualTo(401);
      }
      String sesame = "Basic cHJvbWV0aGV1czpzZXNhbWU=";
      assertThat(anybody.with("Authorization", sesame).get("/metrics").status()).isEqualTo(200);
    }
  }

  @Test
  void a_file_that_is_not_in_order_keeps_the_port_closed() throws Exception {
    web("cert_file: " + KEYS + "/ec.pem");
    try (AppProcess tides = App.TIDES.on(Needs.java(17)).weir(configuration()).start()) {
      tides
          .running()
          .await(Pattern.compile("web.yml:1:20: `key_file` is missing.* stays closed"), PATIENCE);
      assertThat(tides.calls().get("/").status()).isLessThan(500);
    }
  }

  @Test
  void without_a_file_nothing_more_is_loaded() {
    try (AppProcess tides = App.TIDES.on(Needs.java(17)).weir().option("-verbose:class").start()) {
      tides.scrape();
      assertThat(tides.running().stdout().with(Pattern.compile("dev.weir.exposition.Connection ")))
          .isNotEmpty();
      assertThat(
              tides
                  .running()
                  .stdout()
                  .with(Pattern.compile("WebProtection|ServerTls|Passwords|org.mindrot|WebConfig")))
          .isEmpty();
    }
  }

  private void web(String tls) throws IOException {
    Files.writeString(folder.resolve("web.yml"), "tls_server_config: {" + tls + "}\n" + USERS);
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        folder.resolve("weir.yaml"), "http: {web_config_file: " + folder.resolve("web.yml") + "}");
  }

  private PrometheusServer prometheus(AppProcess tides) throws IOException {
    String text =
        """
        global: {scrape_interval: 1s}
        scrape_configs:
          - job_name: weir
            scheme: https
            tls_config: {ca_file: '%s/ec.pem'}
            basic_auth: {username: prometheus, password: sesame}
            static_configs: [{targets: ['%s']}]
        """
            .formatted(KEYS, tides.sidePort().getAuthority());
    return PrometheusServer.start(
        Needs.program("prometheus"),
        Files.writeString(folder.resolve("prometheus.yml"), text),
        folder.resolve("data"));
  }

  private static void awaitUp(PrometheusServer prometheus) {
    PromQl promql = new PromQl(prometheus.address());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (promql.value("up{job='weir'}").orElse(0) != 1 && System.nanoTime() < deadline) {
      Pause.ofMillis(100);
    }
    assertThat(promql.value("weir_build_info").orElse(0)).isEqualTo(1);
  }
}
