package com.acme.plans;

/** Business code, which says so when somebody initialises it. */
public class FeatureGate {
  static {
    System.setProperty("com.acme.initialised", "true");
  }

  public boolean isAllowed(String tenant, Plan plan) {
    return plan.limit() > 0;
  }

  void reset() {}
}
