package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.config.schema.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebConfigTest {
  private static final String HASH = "$2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi";

  @TempDir Path folder;

  private WebFiles read(String yaml) throws Exception {
    return WebFiles.read(Files.writeString(folder.resolve("web.yml"), yaml).toString());
  }

  private String refusal(String yaml) {
    String problem = catchThrowableOfType(Unreadable.class, () -> read(yaml)).problem().toString();
    return problem.replace(folder + "/", "");
  }

  @Test
  void readsWhatPrometheusReads() throws Exception {
    Files.writeString(folder.resolve("server.pem"), "a certificate");
    Files.writeString(folder.resolve("server.key"), "a key");
    WebFiles files =
        read(
            """
            tls_server_config:
              cert_file: server.pem
              key_file: server.key
              min_version: TLS13
            basic_auth_users:
              prometheus: %s
              second.scraper: '%s'
            """
                .formatted(HASH, HASH));

    assertThat(files.certificates()).isEqualTo("a certificate");
    assertThat(files.key()).isEqualTo("a key");
    assertThat(files.config().tls().clientAuth()).isEqualTo(ClientAuth.NO_CLIENT_CERT);
    assertThat(files.config().tls().minVersion()).isEqualTo(TlsVersion.TLS13);
    assertThat(files.config().users())
        .containsOnlyKeys("prometheus", "second.scraper")
        .containsValue(HASH);
  }

  @Test
  void anEmptyFileProtectsNothing() throws Exception {
    assertThat(read("").config().tls()).isNull();
    assertThat(read("").config().users()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tls_sever_config: {} | web.yml:1:1: unknown key `tls_sever_config`. Did you mean"
            + " `tls_server_config`?",
        "tls_server_config: {cert_file: a} | web.yml:1:20: `key_file` is missing. Write text.",
        "tls_server_config: {cert_file: a, key_file: b, cipher_suites: [X]} | web.yml:1:48: unknown"
            + " key `cipher_suites`. Known here: cert_file, key_file, client_auth_type,"
            + " client_ca_file, min_version, max_version.",
        "tls_server_config: {cert_file: a, key_file: b, min_version: TLS1.2} | web.yml:1:61:"
            + " `tls_server_config.min_version` is `TLS1.2`. Write one of TLS10, TLS11, TLS12,"
            + " TLS13. Did you mean `TLS12`?",
        "tls_server_config: {cert_file: a, key_file: b, client_ca_file: c} | web.yml:1:20:"
            + " `client_ca_file` is there, but `client_auth_type` verifies nobody. Write both or"
            + " neither.",
        "http_server_config: {http2: false} | web.yml:1:1: unknown key `http_server_config`. Did"
            + " you mean `tls_server_config`?",
      })
  void refusesWhatItDoesNotKnow(String yaml, String problem) {
    assertThat(refusal(yaml)).isEqualTo(problem);
  }

  @Test
  void neverRepeatsWhatMayBeAPassword() {
    assertThat(refusal("basic_auth_users: {admin: hunter2}"))
        .isEqualTo(
            "web.yml:1:27: `basic_auth_users.admin` is no such hash. Write a bcrypt hash of cost 4"
                + " to 16, as `htpasswd -nBC 10` makes it.");
    assertThat(refusal("basic_auth_users: {admin: " + HASH.replace("$10$", "$31$") + "}"))
        .contains("is no such hash");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Unreadable missing =
        catchThrowableOfType(
            Unreadable.class, () -> WebFiles.read(folder.resolve("web.yml").toString()));
    assertThat(missing.problem().toString()).contains("web.yml: no such file: ");
  }

  @Test
  void filesAreTheSameWhileTheyHoldTheSame() throws Exception {
    String yaml = "tls_server_config: {cert_file: server.pem, key_file: server.key}";
    write("one");
    WebFiles before = read(yaml);
    write("one");
    assertThat(read(yaml)).isEqualTo(before);
    write("two");
    assertThat(read(yaml)).isNotEqualTo(before);
  }

  private void write(String certificate) throws IOException {
    Files.writeString(folder.resolve("server.pem"), certificate);
  }
}
