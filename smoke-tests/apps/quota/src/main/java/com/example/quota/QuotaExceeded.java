package com.example.quota;

/** The month's allowance is used up. */
final class QuotaExceeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuotaExceeded(String tenantId, Plan plan) {
    super(tenantId + " used all of its " + plan.getUnitsPerMonth() + " units");
  }
}
