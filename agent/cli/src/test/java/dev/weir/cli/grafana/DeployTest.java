package dev.weir.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import dev.weir.cli.Asked;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code grafana deploy} makes a Grafana what is wanted, and leaves alone what is. */
class DeployTest {
  private static final Path EXAMPLES = Path.of("../../config/examples");
  private static final String SERVICE = "weir-service-otel";

  @AutoClose final FakeGrafana grafana = new FakeGrafana();
  private final Deploying deploying = Deploying.to(grafana);

  @Test
  void whatTheJarHasIsCreated() {
    Asked deploy = deploying.folder("Weir", "--datasource-url", "http://prometheus:9090");
    assertThat(deploy.out())
        .isEqualTo(
            """
            data source prometheus: created
            folder weir: created
            dashboard weir-service-otel: created
            dashboard weir-fleet-otel: created
            %s: 4 created, 0 updated, 0 unchanged.
            """
                .formatted(grafana.url()));
    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.exitCode()).isEqualTo(0);
    assertThat(grafana.folders.titles()).isEqualTo(Map.of("weir", "Weir"));
    assertThat(grafana.dashboards.title(SERVICE)).isEqualTo("Weir: service (otel)");
    assertThat(grafana.dashboards.folder(SERVICE)).isEqualTo("weir");
    assertThat(grafana.dataSources.find("prometheus"))
        .containsEntry("type", "prometheus")
        .containsEntry("url", "http://prometheus:9090");
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() {
    deploying.folder("Weir", "--datasource-url", "http://prometheus:9090");
    Map<String, Integer> versions = grafana.dashboards.versionCounts();
    grafana.requests.clear();

    Asked again = deploying.folder("Weir", "--datasource-url", "http://prometheus:9090");

    assertThat(again.out()).endsWith(": 0 created, 0 updated, 4 unchanged.\n");
    assertThat(again.exitCode()).isEqualTo(0);
    assertThat(grafana.writes()).isEmpty();
    assertThat(grafana.dashboards.versionCounts()).isEqualTo(versions);
  }

  @Test
  void everyDashboardBelowAFolderIsDeployed() {
    Asked deploy = deploying.folder("Systems", "--dashboards", EXAMPLES);
    assertThat(deploy.exitCode()).as(deploy.out()).isEqualTo(0);
    assertThat(grafana.dashboards.versionCounts())
        .containsKeys("synapscale-features", "data-sync-overview", "datalab-overview")
        .hasSizeGreaterThan(8);
    assertThat(deploying.folder("Systems", "--dashboards", EXAMPLES).out())
        .contains(": 0 created, 0 updated, ");
  }

  @Test
  void eachDialectHasItsOwn() {
    deploying.folder("Weir", "--dialect", "classic");
    assertThat(grafana.dashboards.versionCounts())
        .containsOnlyKeys("weir-service-classic", "weir-fleet-classic");
  }

  @Test
  void whatSomebodyEditedOrMovedIsPutBack() {
    deploying.folder("Weir");
    grafana.dashboards.edit(SERVICE, "title", "Mine");
    grafana.dashboards.move("weir-fleet-otel", "elsewhere");

    Asked again = deploying.folder("Weir");

    assertThat(again.out())
        .contains("dashboard weir-service-otel: updated\n")
        .contains("dashboard weir-fleet-otel: updated\n");
    assertThat(grafana.dashboards.title(SERVICE)).isEqualTo("Weir: service (otel)");
    assertThat(grafana.dashboards.folder("weir-fleet-otel")).isEqualTo("weir");
  }

  @Test
  void aNumberThatIsSpeltOtherwiseIsNoDifference() {
    deploying.folder("Weir");
    grafana.dashboards.rewriting = FakeNewSchema::respelt;

    assertThat(deploying.folder("Weir").out()).endsWith(": 0 created, 0 updated, 3 unchanged.\n");
    assertThat(grafana.requests).noneMatch(request -> request.endsWith("/versions"));
  }

  @Test
  void aGrafanaThatRewritesWhatItIsGivenIsAskedForTheLatestVersion() {
    grafana.dashboards.rewriting = FakeNewSchema::of;
    for (boolean inObject : new boolean[] {false, true}) {
      grafana.dashboards.versionsInObject = inObject;
      deploying.folder("Weir");
      assertThat(deploying.folder("Weir").out()).endsWith(": 0 created, 0 updated, 3 unchanged.\n");
      grafana.dashboards.edit(SERVICE, "title", "Mine");
      assertThat(deploying.folder("Weir").out()).contains("weir-service-otel: updated");
    }
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
    Asked dry = deploying.folder("Weir", "--datasource-url", "http://p:9090", "--dry-run");
    assertThat(dry.out())
        .contains("folder weir: would be created\n")
        .endsWith(": 4 would be created, 0 would be updated, 0 unchanged. Nothing was changed.\n");
    assertThat(dry.exitCode()).as("something is to be done").isEqualTo(1);
    assertThat(grafana.writes()).isEmpty();

    deploying.folder("Weir");
    assertThat(deploying.folder("Weir", "--dry-run").exitCode()).isEqualTo(0);
  }

  @Test
  void whatElseADataSourceHasStays() {
    JsonObject there = grafana.dataSources.add("prometheus", "Ours", "prometheus", "http://old");
    there.put("secureJsonFields", new JsonObject());

    Asked deploy = deploying.folder("Weir", "--datasource-url", "http://new:9090");

    assertThat(deploy.out()).startsWith("data source prometheus: updated\n");
    assertThat(grafana.dataSources.find("prometheus"))
        .containsEntry("url", "http://new:9090")
        .containsEntry("name", "Ours")
        .containsEntry("basicAuthUser", "reader")
        .doesNotContainKey("secureJsonFields");
  }

  @Test
  void aFolderThatHasTheTitleIsTaken() {
    grafana.folders.add("made-by-hand", "Weir");
    assertThat(deploying.folder("Weir").out()).startsWith("folder made-by-hand: unchanged\n");
    assertThat(grafana.dashboards.folder(SERVICE)).isEqualTo("made-by-hand");
  }

  @Test
  void aFolderIsRenamedOnlyWhereItsUidIsGiven() {
    grafana.folders.add("team-a", "Team A");
    assertThat(deploying.folder("Team: A").out())
        .startsWith(
            "folder team-a: refused: is called `Team A`. Say --folder-uid team-a to rename it.\n");
    assertThat(grafana.writes()).isEmpty();

    assertThat(deploying.folder("Team: A", "--folder-uid", "team-a").out())
        .startsWith("folder team-a: updated\n");
    assertThat(grafana.folders.titles()).isEqualTo(Map.of("team-a", "Team: A"));
  }

  @Test
  void programsReadJson() throws Exception {
    Asked deploy = deploying.folder("Weir", "--format", "json");
    JsonObject json = JsonParser.object().from(deploy.out());
    assertThat(json.getString("url")).isEqualTo(grafana.url());
    assertThat(json.getBoolean("well")).isTrue();
    assertThat(json.getBoolean("dry_run")).isFalse();
    assertThat(json.getArray("problems")).isEmpty();
    assertThat(json.getArray("resources").getObject(1))
        .containsEntry("kind", "dashboard")
        .containsEntry("uid", SERVICE)
        .containsEntry("action", "created");
  }
}
