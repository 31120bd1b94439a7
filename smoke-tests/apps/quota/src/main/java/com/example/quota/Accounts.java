package com.example.quota;

/** Who is who. A tenant's plan is in its name's first word: {@code team-42}, {@code free-7}. */
final class Accounts {

  Account find(String tenantId) {
    for (Plan plan : Plan.values()) {
      if (tenantId.startsWith(plan.name().toLowerCase() + "-")) {
        return new Account(tenantId, plan);
      }
    }
    throw new IllegalArgumentException("no such tenant: " + tenantId);
  }
}
