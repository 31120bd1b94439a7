package com.example.store.plans;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which tenant is on which plan. Strangers are on the free one. */
@Repository
class PlanRepository {
  private final JdbcTemplate jdbc;

  PlanRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Plan planOf(String tenantId) {
    return jdbc
        .queryForList("SELECT plan FROM tenants WHERE id = ?", String.class, tenantId)
        .stream()
        .map(Plan::valueOf)
        .findFirst()
        .orElse(Plan.FREE);
  }
}
