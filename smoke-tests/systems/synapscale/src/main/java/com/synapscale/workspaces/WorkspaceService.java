package com.synapscale.workspaces;

import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

/** What workspaces hold and use. */
@Service
public class WorkspaceService {
  private static final RowMapper<ResourceUsage> ROW = new DataClassRowMapper<>(ResourceUsage.class);
  private static final String USAGES =
      """
      SELECT workspaces.tenant_id, workspace_id, resource_type, used
      FROM workspace_resources JOIN workspaces ON workspaces.id = workspace_id
      """;
  private static final String RECORD =
      """
      INSERT INTO workspace_resources VALUES (?, ?, ?)
      ON CONFLICT (workspace_id, resource_type) DO UPDATE SET used = excluded.used
      """;

  private final JdbcTemplate jdbc;

  WorkspaceService(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public List<ResourceUsage> currentUsages() {
    return jdbc.query(USAGES, ROW);
  }

  void record(String workspaceId, String resourceType, long used) {
    jdbc.update(RECORD, workspaceId, resourceType, used);
  }
}
