package com.synapscale.workspaces;

import com.synapscale.features.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workspaces: their workflows, analytics and exports, and how much they use. */
@RestController
@RequestMapping("/workspaces/{workspaceId}")
class WorkspaceController {
  private final WorkspaceService workspaces;

  WorkspaceController(WorkspaceService workspaces) {
    this.workspaces = workspaces;
  }

  @GetMapping("/workflows")
  @Feature("workflows")
  List<String> workflows(@PathVariable("workspaceId") String workspaceId) {
    return List.of("import", "clean", "publish");
  }

  @GetMapping("/analytics")
  @Feature("analytics")
  Map<String, Long> analytics(@PathVariable("workspaceId") String workspaceId) {
    return workspaces.currentUsages().stream()
        .filter(usage -> usage.workspaceId().equals(workspaceId))
        .collect(Collectors.toMap(ResourceUsage::resourceType, ResourceUsage::used));
  }

  @GetMapping(path = "/exports", produces = "text/csv")
  @Feature("exports")
  String export(@PathVariable("workspaceId") String workspaceId) {
    return "workflow,runs\nimport,12\nclean,12\npublish,3\n";
  }

  /** What the storage and the executor report, now and then. */
  @PutMapping("/resources/{type}")
  void report(
      @PathVariable("workspaceId") String workspaceId,
      @PathVariable("type") String type,
      @RequestBody String used) {
    workspaces.record(workspaceId, type.toUpperCase(Locale.ROOT), Long.parseLong(used));
  }
}
