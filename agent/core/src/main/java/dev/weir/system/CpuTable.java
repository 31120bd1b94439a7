package dev.weir.system;

import static dev.weir.system.CpuQuantity.PERCENT;
import static dev.weir.system.CpuQuantity.UTILIZATION;

import dev.weir.dialect.MetricTable;
import dev.weir.dialect.NoFact;
import java.util.Locale;

/** The host's processors. */
final class CpuTable extends MetricTable<NoFact, CpuQuantity> {
  @Override
  protected void otel() {
    gauge(UTILIZATION, "system_cpu_utilization_ratio", "Use of all processors of the host.");
    for (CpuQuantity state : CpuQuantity.values()) {
      if (state.compareTo(UTILIZATION) < 0) {
        total(state, "system_cpu_time_seconds_total", "Time of all processors of the host.")
            .constant("state", state.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** {@code system_cpu_usage} stands with the process. */
  @Override
  protected void micrometer() {}

  @Override
  protected void classic() {
    gauge(PERCENT, "cpu_usage_percent", "Use of all processors of the host, 0 to 100.");
  }
}
