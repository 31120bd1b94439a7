package com.synapscale.features;

import com.synapscale.plans.Plan;
import com.synapscale.plans.PlanResolver;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Answers whether a tenant may use a feature: what support decided for it, else what its plan says.
 */
@Service
public class FeatureGate {
  private static final String OVERRIDE =
      "SELECT decision FROM feature_overrides WHERE tenant_id = ? AND feature = ?";

  private final PlanResolver plans;
  private final JdbcTemplate jdbc;

  FeatureGate(PlanResolver plans, JdbcTemplate jdbc) {
    this.plans = plans;
    this.jdbc = jdbc;
  }

  /**
   * @throws IllegalArgumentException where support's decision is none that we know
   */
  public boolean isAllowed(String tenantId, String feature) {
    Plan plan = plans.resolve(tenantId);
    return jdbc.queryForList(OVERRIDE, String.class, tenantId, feature).stream()
        .map(decision -> Decision.valueOf(decision.toUpperCase(Locale.ROOT)))
        .map(decision -> decision == Decision.GRANT)
        .findFirst()
        .orElseGet(() -> plan.includes(feature));
  }

  private enum Decision {
    GRANT,
    DENY
  }
}
