package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Grafana 10 to 12 want of a dashboard, and what people do. */
final class DashboardChecks {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private static final Set<String> PANELS =
      Set.of("timeseries", "stat", "gauge", "bargauge", "piechart", "table", "heatmap");

  private DashboardChecks() {}

  static void fitsTheSchemaOfDashboards(Dashboard dashboard) {
    assertThat(errors("dashboard", "Dashboard", dashboard.json())).isEmpty();
  }

  static void panelsFitTheSchemasOfTheirTypes(Dashboard dashboard) {
    assertThat(dashboard.panels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              String type = panel.path("type").asString();
              assertThat(PANELS).contains(type);
              assertThat(errors(type, "Options", panel.path("options"))).isEmpty();
              JsonNode custom = panel.path("fieldConfig").path("defaults").path("custom");
              if (!custom.isMissingNode()) {
                assertThat(errors(type, "FieldConfig", custom)).isEmpty();
              }
            });
  }

  static void panelsHaveADescriptionAUnitAndTheChosenDataSource(Dashboard dashboard) {
    assertThat(dashboard.panels())
        .allSatisfy(
            panel -> {
              assertThat(panel.path("title").asString("")).isNotBlank();
              assertThat(panel.path("description").asString("")).isNotBlank();
              assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString(""))
                  .isNotBlank();
              assertThat(Dashboard.stream(panel.path("targets")))
                  .allMatch(
                      it -> it.path("datasource").path("uid").asString("").equals("${datasource}"));
            });
    assertThat(dashboard.variables().map(it -> it.path("type").asString())).contains("datasource");
    assertThat(dashboard.json().path("links").size()).isPositive();
  }

  private static List<String> errors(String schema, String definition, JsonNode node) {
    String file = "classpath:grafana/grafana-" + schema + ".schema.json";
    String location = file + "#/definitions/" + definition;
    return SCHEMAS.getSchema(SchemaLocation.of(location)).validate(node).stream()
        .map(Error::toString)
        .toList();
  }
}
