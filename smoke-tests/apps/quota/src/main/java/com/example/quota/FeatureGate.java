package com.example.quota;

/** Answers whether a tenant's plan includes a feature. */
final class FeatureGate {
  private final Accounts accounts;

  FeatureGate(Accounts accounts) {
    this.accounts = accounts;
  }

  boolean isAllowed(String tenantId, String feature) {
    return accounts.find(tenantId).getPlan().includes(feature);
  }
}
