package dev.weir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSystemTest {
  @ParameterizedTest
  @ValueSource(strings = {"data-sync", "synapscale", "sql-synthesizer", "datalab", "tollgate"})
  void each_service_of_a_system_is_visited(String system) {
    assertThat(LocalSystem.called(system).services())
        .isNotEmpty()
        .allSatisfy(service -> assertThat(service.visits()).isNotEmpty());
  }
}
