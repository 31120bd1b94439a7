package com.synapscale.features;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support's desk: grants a tenant a feature or denies it. What is written is not checked here. */
@RestController
@RequestMapping("/admin/tenants/{tenantId}/overrides/{feature}")
class OverrideController {
  private static final String DECIDE =
      """
      INSERT INTO feature_overrides VALUES (?, ?, ?)
      ON CONFLICT (tenant_id, feature) DO UPDATE SET decision = excluded.decision
      """;

  private final JdbcTemplate jdbc;

  OverrideController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PutMapping
  void decide(
      @PathVariable("tenantId") String tenantId,
      @PathVariable("feature") String feature,
      @RequestBody String decision) {
    jdbc.update(DECIDE, tenantId, feature, decision);
  }

  @DeleteMapping
  void leaveToThePlan(
      @PathVariable("tenantId") String tenantId, @PathVariable("feature") String feature) {
    jdbc.update(
        "DELETE FROM feature_overrides WHERE tenant_id = ? AND feature = ?", tenantId, feature);
  }
}
