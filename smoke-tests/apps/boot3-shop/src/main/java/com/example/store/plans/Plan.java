package com.example.store.plans;

import java.util.Set;

/** What a tenant pays for, and the features that come with it. */
public enum Plan {
  FREE(Set.of("orders", "prices")),
  TEAM(Set.of("orders", "prices", "stock")),
  BUSINESS(Set.of("orders", "prices", "stock", "exports"));

  private final Set<String> features;

  Plan(Set<String> features) {
    this.features = features;
  }

  boolean includes(String feature) {
    return features.contains(feature);
  }
}
