package com.example.store.plans;

import org.springframework.stereotype.Service;

/** Answers whether a tenant's plan includes a feature. */
@Service
public class FeatureGate {
  private final PlanRepository plans;

  FeatureGate(PlanRepository plans) {
    this.plans = plans;
  }

  /** True where the plan includes it. */
  public boolean isAllowed(String tenantId, String feature) {
    return plans.planOf(tenantId).includes(feature);
  }
}
