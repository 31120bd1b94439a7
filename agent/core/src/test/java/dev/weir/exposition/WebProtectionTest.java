package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindrot.jbcrypt.BCrypt;

/** The keys under {@code src/test/resources/web} protect nothing: everybody has them. */
@Timeout(60)
class WebProtectionTest {
  private static final String TLS = "cert_file: rsa.pem, key_file: rsa.key";

  @TempDir Path folder;
  private WebProtection protection;
  private SidePort sidePort;
  private int port;

  @BeforeEach
  void copyKeys() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/web"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void close() {
    if (sidePort != null) {
      sidePort.close();
    }
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("web.yml"), yaml);
  }

  private void open(String yaml) throws IOException {
    write(yaml);
    protection = WebProtection.of(folder.resolve("web.yml").toString());
    sidePort =
        new SidePort("127.0.0.1", 0, "/metrics", new PrometheusRegistry(), () -> true, nanos -> {})
            .protect(protection);
    InetSocketAddress address = sidePort.start();
    port = address.getPort();
  }

  private TlsClient client(String trusted) {
    return new TlsClient(folder, trusted);
  }

  private static String user(String name, String password) {
    return name + ": '" + BCrypt.hashpw(password, BCrypt.gensalt(4)) + "'";
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.pem, rsa.key",
    "rsa.pem, rsa-pkcs1.key",
    "ec.pem,  ec.key",
    "ec.pem,  ec-sec1.key",
  })
  void speaksTlsWithAnyKindOfKey(String certificate, String key) throws Exception {
    open("tls_server_config: {cert_file: " + certificate + ", key_file: " + key + "}");

    assertThat(sidePort.scheme()).isEqualTo("https");
    assertThat(client(certificate).get(port, "/-/healthy").body()).isEqualTo("healthy\n");
    assertThatThrownBy(() -> client(certificate).plain(port, "/-/healthy"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void speaksNoVersionThatIsTooOld() throws Exception {
    open("tls_server_config: {" + TLS + ", min_version: TLS13}");

    assertThat(client("rsa.pem").get(port, "/metrics").statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> client("rsa.pem").speaking("TLSv1.2").get(port, "/metrics"))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void asksClientsForACertificate() throws Exception {
    open(
        "tls_server_config: {"
            + TLS
            + ", client_auth_type: RequireAndVerifyClientCert, client_ca_file: clients.pem}");

    assertThatThrownBy(() -> client("rsa.pem").get(port, "/metrics"))
        .isInstanceOf(IOException.class);
    assertThat(
            client("rsa.pem")
                .showing("client.pem", "client.key")
                .get(port, "/metrics")
                .statusCode())
        .isEqualTo(200);
    assertThatThrownBy(() -> client("rsa.pem").showing("rsa.pem", "rsa.key").get(port, "/metrics"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void answersThoseWhoKnowThePassword() throws Exception {
    open("basic_auth_users: {" + user("prometheus", "sesame") + "}");
    TlsClient anybody = client("rsa.pem");

    HttpResponse<String> refused = anybody.plain(port, "/metrics");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(anybody.as("prometheus", "sesame").plain(port, "/metrics").statusCode())
        .isEqualTo(200);
    assertThat(anybody.as("prometheus", "Sesame").plain(port, "/health").statusCode())
        .isEqualTo(401);
    assertThat(anybody.as("nobody", "sesame").plain(port, "/").statusCode()).isEqualTo(401);
    assertThat(anybody.header("Authorization", "Basic ???").plain(port, "/").statusCode())
        .isEqualTo(401);
  }

  @Test
  void whoHasBeenLetInIsNotKeptWaitingByThoseWhoGuess() throws Exception {
    open("basic_auth_users: {" + user("prometheus", "sesame") + "}");
    TlsClient prometheus = client("rsa.pem").as("prometheus", "sesame");
    assertThat(prometheus.plain(port, "/metrics").statusCode()).isEqualTo(200);

    int tooMany = 0;
    for (int i = 0; i < 400 && tooMany == 0; i++) {
      int status = client("rsa.pem").as("prometheus", "guess " + i).plain(port, "/").statusCode();
      assertThat(status).isIn(401, 429);
      tooMany += status == 429 ? 1 : 0;
    }
    assertThat(tooMany).as("guesses that were not looked at").isPositive();
    assertThat(prometheus.plain(port, "/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void goesByWhatTheFilesHoldNow() throws Exception {
    open("tls_server_config: {" + TLS + "}");
    TlsClient before = client("rsa.pem");
    assertThat(before.get(port, "/metrics").statusCode()).isEqualTo(200);

    write("tls_server_config: {cert_file: nowhere.pem, key_file: rsa.key}");
    while (protection.lastFault().isEmpty()) {
      assertThat(before.get(port, "/metrics").statusCode()).isEqualTo(200);
    }
    assertThat(before.get(port, "/metrics").statusCode()).isEqualTo(200);
    write("tls_server_config: {cert_file: ec.pem, key_file: ec.key}");

    while (!answers(client("ec.pem"))) {
      assertThat(protection.encrypts()).isTrue();
    }
    assertThat(answers(before)).isFalse();
  }

  private boolean answers(TlsClient client) throws Exception {
    try {
      return client.get(port, "/metrics").statusCode() == 200;
    } catch (SSLException anotherCertificate) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'cert_file: nowhere.pem, key_file: rsa.key', nowhere.pem: no such file",
    "'cert_file: rsa.key, key_file: rsa.key', rsa.key has no certificate",
    "'cert_file: rsa.pem, key_file: encrypted.key', encrypted.key has no private key in the clear",
    "'cert_file: rsa.pem, key_file: ec.key', rsa.pem and ec.key do not go together",
  })
  void staysClosedWhereAFileIsNotInOrder(String tls, String fact) {
    assertThatThrownBy(() -> open("tls_server_config: {" + tls + "}"))
        .isInstanceOf(SidePortException.class)
        .hasMessageContaining(fact)
        .hasMessageContaining("The side port stays closed.");
  }
}
