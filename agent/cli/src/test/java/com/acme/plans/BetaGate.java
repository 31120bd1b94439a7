package com.acme.plans;

/** A subtype. */
public class BetaGate extends FeatureGate {
  @Override
  public boolean isAllowed(String tenant, Plan plan) {
    return tenant.startsWith("beta");
  }
}
