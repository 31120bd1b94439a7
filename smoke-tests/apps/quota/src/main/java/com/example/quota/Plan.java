package com.example.quota;

/** What a tenant pays for. */
enum Plan {
  FREE(100),
  TEAM(10_000),
  ENTERPRISE(Integer.MAX_VALUE);

  private final int unitsPerMonth;

  Plan(int unitsPerMonth) {
    this.unitsPerMonth = unitsPerMonth;
  }

  int getUnitsPerMonth() {
    return unitsPerMonth;
  }

  boolean includes(String feature) {
    return this == ENTERPRISE || !feature.startsWith("enterprise-");
  }
}
