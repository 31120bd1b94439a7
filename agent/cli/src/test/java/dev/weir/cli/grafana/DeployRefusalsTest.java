package dev.weir.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonParser;
import dev.weir.cli.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Grafana does not take is one line that says what to do; the rest is deployed. */
class DeployRefusalsTest {
  @AutoClose final FakeGrafana grafana = new FakeGrafana();
  @TempDir Path folder;
  private final Deploying deploying = Deploying.to(grafana);

  @Test
  void aDashboardThatSomebodySavesMeanwhileIsReadOnceMore() {
    deploying.folder("Weir");
    grafana.dashboards.edit("weir-service-otel", "title", "Mine");
    grafana.dashboards.isEditedMeanwhile = true;

    assertThat(deploying.folder("Weir").exitCode()).isEqualTo(0);
    assertThat(grafana.dashboards.title("weir-service-otel")).isEqualTo("Weir: service (otel)");
  }

  @Test
  void aNamesakeInTheFolderIsNotOverwritten() throws IOException {
    dashboard("one.json", "other-uid", "Weir: service (otel)");
    deploying.folder("Weir", "--dashboards", folder);

    Asked deploy = deploying.folder("Weir");

    assertThat(deploy.out())
        .contains(
            "dashboard weir-service-otel: refused: 412 A dashboard with the same name in the folder"
                + " already exists. Somebody else saves it, or has one of this title in the folder:"
                + " see to that first.\n")
        .contains("dashboard weir-fleet-otel: created\n")
        .endsWith(": 1 created, 0 updated, 1 unchanged, 1 refused.\n");
    assertThat(deploy.exitCode()).isEqualTo(1);
  }

  @Test
  void whatComesFromProvisioningFilesIsLeftToThem() {
    grafana.dashboards.provision("weir-service-otel", "Old", "weir");
    grafana.dataSources.add("prometheus", "P", "prometheus", "http://old").put("readOnly", true);

    Asked deploy = deploying.folder("Weir", "--datasource-url", "http://new");

    assertThat(deploy.out())
        .contains("data source prometheus: refused: comes from a provisioning file, with the URL")
        .contains(
            "dashboard weir-service-otel: refused: comes from a provisioning file on Grafana's"
                + " machine. Change that file, or take it away.\n");
    assertThat(deploy.exitCode()).isEqualTo(1);
  }

  @Test
  void aDataSourceOfAnotherKindOrNameIsLeftAlone() {
    grafana.dataSources.add("mine", "Prometheus", "prometheus", "http://old");
    assertThat(deploying.folder("Weir", "--datasource-url", "http://new").out())
        .startsWith(
            "data source prometheus: refused: 409 data source with the same name already exists."
                + " Leave --datasource-url out: the dashboards let one choose any Prometheus.\n");
    grafana.dataSources.add("prometheus", "Loki", "loki", "http://old");
    assertThat(deploying.folder("Weir", "--datasource-url", "http://new").out())
        .startsWith("data source prometheus: refused: is of the type loki.");
  }

  @Test
  void whatOneMayNotDoIsSaid() {
    grafana.forbids("POST /api/dashboards/db");
    Asked dashboards = deploying.folder("Weir");
    assertThat(dashboards.out())
        .contains(
            "dashboard weir-service-otel: refused: 403 You'll need additional permissions to"
                + " perform this action. Give the service account the role Editor, or the folder's"
                + " permission to edit.\n");
    assertThat(dashboards.exitCode()).isEqualTo(1);

    grafana.forbids("POST /api/folders");
    assertThat(deploying.folder("Another").out())
        .as("without its folder no dashboard is deployed")
        .matches("folder another: refused: 403 .*\n.*: 0 created, 0 updated, 0 unchanged, 1 .*\n");
  }

  @Test
  void filesThatAreNoDashboardsAreNamedBeforeAnythingIsSent() throws IOException {
    dashboard("a.json", "same-uid", "A");
    dashboard("b.json", "same-uid", "B");
    Files.writeString(folder.resolve("c.json"), "{\n  \"title\": oops}");
    Files.writeString(folder.resolve("d.json"), "{\"title\": \"D\"}");
    dashboard("e.json", "no uid", "E");

    Asked deploy = deploying.folder("Weir", "--dashboards", folder);

    assertThat(deploy.out())
        .contains(folder.resolve("b.json") + ": has the uid `same-uid` of ")
        .contains(folder.resolve("c.json") + ":2: is no JSON: ")
        .contains(folder.resolve("d.json") + ": is no dashboard: it lacks a title, or panels.\n")
        .contains(folder.resolve("e.json") + ": has no uid of letters, ");
    assertThat(deploy.exitCode()).isEqualTo(1);
    assertThat(grafana.requests).isEmpty();
    Asked json = deploying.folder("Weir", "--dashboards", folder, "--format", "json");
    assertThat(json.out()).satisfies(it -> JsonParser.object().from(it));
  }

  @Test
  void aFolderWithoutDashboardsIsAMistake() {
    assertThat(deploying.folder("Weir", "--dashboards", folder).err())
        .isEqualTo("weir: ERROR: `" + folder + "` has no .json file. Correct --dashboards.\n");
    assertThat(deploying.folder("Weir", "--dashboards", folder.resolve("x")).err())
        .contains("is no folder");
    assertThat(deploying.folder("Wehr über").exitCode()).isEqualTo(0);
    assertThat(deploying.folder("水").err())
        .isEqualTo("weir: ERROR: the folder `水` gives no uid. Name one: --folder-uid.\n");
    assertThat(deploying.folder("W", "--folder-uid", "a/b").err()).contains("`a/b` is no uid");
  }

  private void dashboard(String file, String uid, String title) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "{\"uid\": \"%s\", \"title\": \"%s\", \"panels\": []}".formatted(uid, title));
  }
}
