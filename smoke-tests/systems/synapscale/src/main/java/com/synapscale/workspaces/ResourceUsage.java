package com.synapscale.workspaces;

/** How much of a resource a workspace uses, in the resource's own unit. */
public record ResourceUsage(String tenantId, String workspaceId, String resourceType, long used) {}
