package com.synapscale.plans;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Which plan a tenant is on. */
@Service
public class PlanResolver {
  private static final String PLAN = "SELECT plan FROM tenants WHERE id = ?";
  private static final String FEATURES = "SELECT feature FROM plan_features WHERE plan = ?";

  private final JdbcTemplate jdbc;

  PlanResolver(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ResponseStatusException 404 for a tenant that nobody knows
   */
  public Plan resolve(String tenantId) {
    String plan =
        jdbc.queryForList(PLAN, String.class, tenantId).stream()
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such tenant"));
    return new Plan(plan, Set.copyOf(jdbc.queryForList(FEATURES, String.class, plan)));
  }
}
