package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.dialect.Dialect;
import dev.weir.dialect.Facts;
import dev.weir.dialect.MetricTable;
import dev.weir.dialect.Row;
import dev.weir.dialect.Tables;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prometheus' own linter, over every metric of a dialect. */
class DialectLintTest {
  private static final String COUNT =
      " non-histogram and non-summary metrics should not have \"_count\" suffix";
  private static final String UNIT = " metric names should not contain abbreviated units";

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @Test
  void theSemanticConventionsCountThingsWithCount() throws Exception {
    assertThat(objections(Dialect.OTEL))
        .containsExactlyInAnyOrder(
            "db_client_connection_count" + COUNT,
            "jvm_buffer_count" + COUNT,
            "jvm_class_count" + COUNT,
            "jvm_cpu_count" + COUNT,
            "jvm_thread_count" + COUNT);
  }

  @Test
  void micrometerHasItsOwnUnits() throws Exception {
    assertThat(objections(Dialect.MICROMETER))
        .containsExactlyInAnyOrder(
            "http_server_requests_active_seconds_count" + COUNT,
            "jvm_compilation_time_ms_total" + UNIT,
            "process_cpu_time_ns_total" + UNIT,
            "system_cpu_count" + COUNT);
  }

  @Test
  void classicNamesAreWithoutBlame() throws Exception {
    assertThat(objections(Dialect.CLASSIC)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyMetricOfATableCanBeDeclaredBesideAllOthers(Dialect dialect) {
    for (MetricTable<?, ?> table : Tables.all()) {
      record(dialect, table);
    }

    String scrape = Scrape.text(registry);

    for (MetricTable<?, ?> table : Tables.all()) {
      for (Row<?, ?> row : table.rows(dialect)) {
        assertThat(scrape).contains("# TYPE " + row.name() + " ");
      }
    }
  }

  private List<String> objections(Dialect dialect) throws Exception {
    File promtool = promtool();
    for (MetricTable<?, ?> table : Tables.all()) {
      record(dialect, table);
    }
    Process process =
        new ProcessBuilder(promtool.getPath(), "check", "metrics")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(Scrape.text(registry).getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static File promtool() throws IOException {
    Optional<File> found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> new File(folder, "promtool"))
            .filter(File::canExecute)
            .findFirst();
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(found).as("promtool on the PATH").isPresent();
    }
    return found.orElseThrow(() -> new IOException("promtool is not on the PATH"));
  }

  private <F extends Enum<F>, Q extends Enum<Q>> void record(
      Dialect dialect, MetricTable<F, Q> table) {
    Facts<F> anything = fact -> "some";
    Bound<F, Q> bound = new Binder(registry, dialect, "shop").bind(table);
    for (Row<F, Q> row : table.rows(dialect)) {
      bound.recorder(row.quantity()).recordNanos(anything, 1_000_000);
      bound.recorder(row.quantity()).up(anything);
    }
    bound.observe(anything, quantity -> 1);
  }
}
