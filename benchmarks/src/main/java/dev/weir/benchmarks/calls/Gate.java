package dev.weir.benchmarks.calls;

/** Answers whether a tenant's plan includes a feature. Knows nothing of metrics. */
class Gate {
  boolean isAllowed(String tenantId, String feature, String plan) {
    return plan.length() > 4 || feature.length() < 8;
  }
}
