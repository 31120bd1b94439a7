package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code generate} makes of the systems' rules passes what the files under config/ do. That a
 * generated dashboard shows data: {@link SynapscaleTest}, {@link TollgateTest}.
 */
class GeneratedFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"synapscale", "sql-synthesizer", "data-sync", "tollgate"})
  void a_dashboard_fits_the_schemas(String system) {
    Dashboard dashboard =
        Dashboard.read(Weir.generate("dashboards", configuration(system), folder));

    DashboardChecks.fitsTheSchemaOfDashboards(dashboard);
    DashboardChecks.panelsFitTheSchemasOfTheirTypes(dashboard);
    DashboardChecks.panelsHaveADescriptionAUnitAndTheChosenDataSource(dashboard);
    assertThat(dashboard.panels().stream().map(panel -> panel.path("id").asInt()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"synapscale", "sql-synthesizer", "data-sync", "tollgate"})
  void alerts_pass_the_linter(String system) {
    Path alerts = Weir.generate("alerts", configuration(system), folder);

    succeeds("check", "rules", "--lint=all", "--lint-fatal", alerts.toString());
    YamlFile file = YamlFile.read(alerts);
    assertThat(file.alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(YamlFile.map(alert, "labels")).containsKey("severity");
              assertThat(YamlFile.map(alert, "annotations")).containsKeys("summary", "description");
            });
  }

  /** Over simulated calls: each kind of alert, and this week beside the last. */
  @ParameterizedTest
  @ValueSource(strings = {"alerts_test.yml", "regression_test.yml"})
  void each_kind_of_alert_does_not_fire_fires_and_is_over(String name) throws IOException {
    Weir.generate("alerts", configuration("synapscale"), folder);
    Weir.generate("alerts", configuration("data-sync"), folder);
    Path test = folder.resolve(name);
    try (InputStream in = getClass().getResourceAsStream("/generated/" + name)) {
      Files.copy(in, test);
    }

    succeeds("test", "rules", test.toString());
  }

  private static Path configuration(String system) {
    return Repository.root().resolve("config/examples/" + system + "/weir.yaml");
  }

  private static void succeeds(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = Needs.program("promtool").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Outcome outcome = Program.of(command).run();
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
  }
}
