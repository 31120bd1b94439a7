package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files under config/grafana/provisioning, as Grafana reads them at its start. */
class GrafanaProvisioningTest {
  private static final Path FOLDER = Repository.root().resolve("config/grafana/provisioning");

  @Test
  void the_data_source_is_the_one_that_dashboards_choose_at_first() {
    Map<String, Object> source = only("datasources/prometheus.yaml", "datasources");

    assertThat(source)
        .containsEntry("type", "prometheus")
        .containsEntry("access", "proxy")
        .containsKeys("name", "url");
    assertThat(Shipped.dashboards("").stream().map(Dashboard::read))
        .isNotEmpty()
        .allSatisfy(
            dashboard ->
                assertThat(
                        dashboard
                            .variables()
                            .filter(it -> it.path("type").asString().equals("datasource"))
                            .map(it -> it.path("current").path("value").asString()))
                    .containsExactly(source.get("uid").toString()));
  }

  @Test
  void dashboards_are_read_from_a_folder_and_kept_as_their_files_are() {
    assertThat(only("dashboards/weir.yaml", "providers"))
        .containsEntry("type", "file")
        .containsEntry("allowUiUpdates", false)
        .hasEntrySatisfying(
            "options", options -> assertThat(options.toString()).contains("path=/var/lib/grafana"));
  }

  private static Map<String, Object> only(String file, String list) {
    YamlFile yaml = YamlFile.read(FOLDER.resolve(file));
    assertThat(yaml.content()).containsEntry("apiVersion", 1);
    List<Map<String, Object>> entries = YamlFile.maps(yaml.content(), list).toList();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }
}
