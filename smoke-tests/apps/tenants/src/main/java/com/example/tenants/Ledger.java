package com.example.tenants;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is charged. */
class Ledger {
  private final Map<String, Integer> charges = new ConcurrentHashMap<>();

  /** Charges a tenant whom the caller has been told of, argument by argument. */
  void charge(String tenant) {
    charges.merge(tenant, 1, Integer::sum);
  }

  /** The plan that a tenant is on. */
  String plan(String tenant) {
    return tenant.hashCode() % 2 == 0 ? "free" : "team";
  }
}
