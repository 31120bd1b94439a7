package dev.weir.benchmarks.calls;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The metrics of config/gate.yaml as one writes them with client_java. */
final class HandWrittenGate extends Gate {
  private final Counter accesses;
  private final Histogram durations;

  HandWrittenGate(boolean exemplars) {
    Counter.Builder counter =
        Counter.builder()
            .name("bench_gate_total")
            .labelNames("tenant_id", "feature_name", "plan_name", "success");
    Histogram.Builder histogram =
        Histogram.builder()
            .name("bench_gate_duration_seconds")
            .labelNames("tenant_id", "feature_name")
            .classicOnly()
            .classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0);
    PrometheusRegistry registry = new PrometheusRegistry();
    accesses = (exemplars ? counter : counter.withoutExemplars()).register(registry);
    durations = (exemplars ? histogram : histogram.withoutExemplars()).register(registry);
  }

  @Override
  boolean isAllowed(String tenantId, String feature, String plan) {
    long start = System.nanoTime();
    boolean allowed = super.isAllowed(tenantId, feature, plan);
    durations.labelValues(tenantId, feature).observe((System.nanoTime() - start) / 1e9);
    accesses.labelValues(tenantId, feature, plan, String.valueOf(allowed)).inc();
    return allowed;
  }
}
