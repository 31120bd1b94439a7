package com.synapscale.plans;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

/** How far tenants are from the limits of their plans. */
@Service
public class PlanLimitService {
  private static final RowMapper<LimitUsage> ROW = new DataClassRowMapper<>(LimitUsage.class);
  private static final String USAGES =
      """
      SELECT tenants.id AS tenant_id, limits.limit_type, limits.amount AS "limit",
             coalesce(sum(resources.used), 0) AS used
      FROM tenants
      JOIN plan_limits limits ON limits.plan = tenants.plan
      LEFT JOIN workspaces ON workspaces.tenant_id = tenants.id
      LEFT JOIN workspace_resources resources
        ON resources.workspace_id = workspaces.id AND resources.resource_type = limits.limit_type
      GROUP BY tenants.id, limits.limit_type, limits.amount
      """;

  private final JdbcTemplate jdbc;

  PlanLimitService(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One a tenant and limit; none where a plan has no limit. */
  public List<LimitUsage> currentUsages() {
    return jdbc.query(USAGES, ROW);
  }
}
