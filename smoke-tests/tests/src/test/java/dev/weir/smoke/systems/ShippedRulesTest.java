package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code weir.yaml} under config/examples holds against the application it is for. */
class ShippedRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"synapscale", "sql-synthesizer", "datalab", "data-sync", "tollgate"})
  void check_has_no_objection(String system) {
    Path root = Repository.root();
    Outcome check =
        Weir.run(
            "check",
            "--config",
            root.resolve("config/examples/" + system + "/weir.yaml"),
            "--classpath",
            root.resolve("smoke-tests/systems/" + system + "/target/" + system + ".jar"));

    assertThat(check.exitCode()).as(check.stdout() + check.stderr()).isZero();
  }
}
