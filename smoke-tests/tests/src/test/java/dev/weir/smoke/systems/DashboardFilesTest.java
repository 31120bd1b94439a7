package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dashboard under config/ is what Grafana 10 to 12 take, and says what its panels mean. */
class DashboardFilesTest {
  static Stream<Dashboard> dashboards() {
    return Shipped.dashboards("").stream().map(Dashboard::read);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void fits_the_schema_of_dashboards(Dashboard dashboard) {
    DashboardChecks.fitsTheSchemaOfDashboards(dashboard);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panels_fit_the_schemas_of_their_types(Dashboard dashboard) {
    DashboardChecks.panelsFitTheSchemasOfTheirTypes(dashboard);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panels_have_a_description_a_unit_and_the_chosen_data_source(Dashboard dashboard) {
    DashboardChecks.panelsHaveADescriptionAUnitAndTheChosenDataSource(dashboard);
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
}
