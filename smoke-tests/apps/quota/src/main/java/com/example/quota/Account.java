package com.example.quota;

/** A tenant, its plan and what it used of it this month. */
final class Account {
  private final String tenantId;
  private final Plan plan;
  private int usedUnits;

  Account(String tenantId, Plan plan) {
    this.tenantId = tenantId;
    this.plan = plan;
  }

  String getTenantId() {
    return tenantId;
  }

  Plan getPlan() {
    return plan;
  }

  /** Takes units of the month's allowance, all of them or none. */
  void use(int units) {
    if (usedUnits + units > plan.getUnitsPerMonth()) {
      throw new QuotaExceeded(tenantId, plan);
    }
    usedUnits += units;
  }
}
