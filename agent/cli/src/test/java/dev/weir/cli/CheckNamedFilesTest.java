package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check} reads the files that a configuration names. */
class CheckNamedFilesTest {
  private static final Path KEYS = Path.of("../core/src/test/resources/web").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void filesInOrderAreWell() throws Exception {
    web("tls_server_config: {cert_file: KEYS/ec.pem, key_file: KEYS/ec.key}");
    Files.writeString(folder.resolve("jmx.yml"), "rules: [{pattern: '.*'}]");
    Asked check = Asked.of("check", "-c", config("http.web_config_file", "web.yml"));
    assertThat(check.out()).isEqualTo(folder.resolve("weir.yaml") + ": no problem.\n");
    assertThat(check.exitCode()).isEqualTo(0);

    assertThat(Asked.of("check", "-c", config("jmx.config_file", "jmx.yml")).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tls_server_config: {cert_file: KEYS/ec.pem} | :1:20: `key_file` is missing.",
        "tls_server_confg: {}                        | :1:1: unknown key `tls_server_confg`.",
        "basic_auth_users: {ann: sesame}             | `basic_auth_users.ann` is no such hash. Write a bcrypt hash",
        "tls_server_config: {cert_file: no.pem, key_file: KEYS/ec.key} | no.pem: no such file: ",
        "tls_server_config: {cert_file: KEYS/ec.key, key_file: KEYS/ec.key} | web.yml: KEYS/ec.key has no certificate. Write one in PEM.",
        "tls_server_config: {cert_file: KEYS/ec.pem, key_file: KEYS/encrypted.key} | encrypted.key has no private key in the clear. Write one in PEM, not encrypted.",
        "tls_server_config: {cert_file: KEYS/ec.pem, key_file: KEYS/rsa.key} | do not go together: ",
      })
  void whatIsWrongWithAWebConfigurationIsOneLine(String web, String fact) throws Exception {
    web(web);
    isOneProblem("http.web_config_file", "web.yml", fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: [{name: x}]            | Must provide pattern, if name is given",
        "rules: [                      | while parsing a flow",
        "rules: 7                      | java.lang.Integer cannot be cast to class java.util.List.",
        "jmxUrl: service:jmx:rmi:///x  | you must not configure 'jmxUrl'",
      })
  void whatIsWrongWithAFileOfJmxExporterIsOneLine(String jmx, String fact) throws Exception {
    Files.writeString(folder.resolve("jmx.yml"), jmx);
    isOneProblem("jmx.config_file", "jmx.yml", fact);
  }

  @ParameterizedTest
  @CsvSource({"http.web_config_file, web.yml", "jmx.config_file, jmx.yml"})
  void aFileThatIsNotThereIsSaidToBeMissing(String key, String file) throws Exception {
    String path = folder.resolve(file).toString();
    isOneProblem(key, file, path + ": no such file: " + path + ". Correct the path.");
  }

  private void isOneProblem(String key, String file, String fact) throws IOException {
    Asked check = Asked.of("check", "-c", config(key, file));
    assertThat(check.out().lines()).hasSize(2);
    assertThat(check.out().lines().findFirst().orElseThrow())
        .contains(fact.replace("KEYS", KEYS.toString()))
        .endsWith(" `" + key + "` names it.");
    assertThat(check.out()).endsWith("weir.yaml: 1 problem.\n");
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isEqualTo(1);
  }

  private void web(String text) throws IOException {
    Files.writeString(folder.resolve("web.yml"), text.replace("KEYS", KEYS.toString()));
  }

  private Path config(String key, String file) throws IOException {
    String[] names = key.split("\\.", 2);
    String path = folder.resolve(file).toString();
    return Files.writeString(
        folder.resolve("weir.yaml"), names[0] + ": {" + names[1] + ": " + path + "}\n");
  }
}
