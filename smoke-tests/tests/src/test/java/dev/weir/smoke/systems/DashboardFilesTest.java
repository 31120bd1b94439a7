package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every dashboard under config/ is what Grafana 10 to 12 take, and says what its panels mean. */
class DashboardFilesTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private static final Set<String> PANELS =
      Set.of("timeseries", "stat", "gauge", "bargauge", "piechart", "table", "heatmap");

  static Stream<Dashboard> dashboards() {
    return Shipped.dashboards("").stream().map(Dashboard::read);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void fits_the_schema_of_dashboards(Dashboard dashboard) {
    assertThat(errors("dashboard", "Dashboard", dashboard.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panels_fit_the_schemas_of_their_types(Dashboard dashboard) {
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

  @ParameterizedTest
  @MethodSource("dashboards")
  void panels_have_a_description_a_unit_and_the_chosen_data_source(Dashboard dashboard) {
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

  @Test
  void each_has_an_address_of_its_own_and_its_panels_numbers_of_their_own() {
    assertThat(dashboards().map(it -> it.json().path("uid").asString("")))
        .doesNotHaveDuplicates()
        .allMatch(uid -> uid.matches("[a-z0-9-]{8,40}"));
    assertThat(dashboards())
        .allSatisfy(
            it ->
                assertThat(it.panels().stream().map(p -> p.path("id").asInt()))
                    .doesNotHaveDuplicates());
  }

  private static List<String> errors(String schema, String definition, JsonNode node) {
    String file = "classpath:grafana/grafana-" + schema + ".schema.json";
    String location = file + "#/definitions/" + definition;
    return SCHEMAS.getSchema(SchemaLocation.of(location)).validate(node).stream()
        .map(Error::toString)
        .toList();
  }
}
