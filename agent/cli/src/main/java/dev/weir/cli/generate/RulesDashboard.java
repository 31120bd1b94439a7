package dev.weir.cli.generate;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.List;

/** A dashboard with a row for each rule and poll. */
final class RulesDashboard implements Generated {
  private static final int WIDTH = 8;
  private static final int HEIGHT = 8;
  private static final int FULL = 24;

  private final Slug service;
  private final List<Source> sources;
  private final JsonArray panels = new JsonArray();
  private int y;

  /**
   * @param service as the configuration names it
   */
  RulesDashboard(String service, List<Source> sources) {
    this.service = new Slug(service);
    this.sources = sources;
  }

  @Override
  public String fileName() {
    return service.dashed() + "-rules.json";
  }

  @Override
  public String command() {
    return "dashboards";
  }

  @Override
  public String text(String mark) {
    y = 0;
    panels.clear();
    sources.forEach(this::row);
    JsonObject dashboard = Template.read("dashboard");
    dashboard.put("uid", service.uid("-rules"));
    dashboard.put("title", service + ": rules");
    dashboard.put("description", "What the rules and polls of " + service + " observe. " + mark);
    dashboard.getArray("tags").add(service.dashed());
    JsonArray variables = dashboard.getObject("templating").getArray("list");
    variables.add(variable("job", "Service", "label_values(" + selected("") + ", job)"));
    String ofJob = selected("job=~\"$job\"");
    variables.add(variable("instance", "Instance", "label_values(" + ofJob + ", instance)"));
    dashboard.put("panels", panels);
    return ReadableJson.of(dashboard);
  }

  private void row(Source source) {
    List<Panel> own = SourcePanels.of(source);
    if (own.isEmpty()) {
      return;
    }
    panels.add(Panel.heading(panels.size() + 1, source.name(), y));
    y++;
    int x = 0;
    for (Panel panel : own) {
      if (x == FULL) {
        x = 0;
        y += HEIGHT;
      }
      panels.add(panel.at(panels.size() + 1, x, y, WIDTH, HEIGHT));
      x += WIDTH;
    }
    y += HEIGHT;
  }

  /** What only services with these rules have, from their start on. */
  private String selected(String matcher) {
    for (Source source : sources) {
      if (source.isRule()) {
        String rule = ExposedMetric.matcher("rule", source.name());
        return "weir_rule_matched_methods{"
            + rule
            + (matcher.isEmpty() ? "" : ", ")
            + matcher
            + "}";
      }
    }
    return "weir_build_info" + (matcher.isEmpty() ? "" : "{" + matcher + "}");
  }

  private static JsonObject variable(String name, String label, String query) {
    JsonObject variable = Template.read("variable");
    variable.put("name", name);
    variable.put("label", label);
    variable.put("query", query);
    return variable;
  }
}
