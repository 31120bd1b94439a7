package com.synapscale.plans;

/**
 * How much a tenant uses of what its plan limits, over all its workspaces.
 *
 * @param limit in the unit of the limit's type; more may be used, it is only not paid for
 */
public record LimitUsage(String tenantId, String limitType, long used, long limit) {}
