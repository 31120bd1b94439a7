package dev.weir.cli.generate;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;

/** A panel in the making. Its options are those of a file beside this class, by its type. */
final class Panel {
  private static final String FIRST_REFERENCE = "A";

  private final JsonObject json = new JsonObject();
  private final JsonArray targets = new JsonArray();
  private final JsonObject defaults;

  private Panel(String type, String title, String description) {
    JsonObject template = Template.read(type);
    json.put("type", type);
    json.put("id", 0);
    json.put("title", title);
    json.put("description", description);
    json.put("gridPos", new JsonObject());
    json.put("datasource", dataSource());
    json.put("targets", targets);
    json.put("fieldConfig", template.getObject("fieldConfig"));
    json.put("options", template.getObject("options"));
    defaults = template.getObject("fieldConfig").getObject("defaults");
  }

  /** Lines over time. */
  static Panel lines(String title, String description, GrafanaUnit unit) {
    return new Panel("timeseries", title, description).unit(unit);
  }

  /** Bars of what is now. */
  static Panel bars(String title, String description, GrafanaUnit unit) {
    return new Panel("bargauge", title, description).unit(unit);
  }

  private Panel unit(GrafanaUnit unit) {
    defaults.put("unit", unit.word());
    double full = unit.nearlyFull();
    if (!Double.isNaN(full)) {
      JsonArray steps = defaults.getObject("thresholds").getArray("steps");
      steps.add(step(full / 90 * 70, "orange"));
      steps.add(step(full, "red"));
    }
    return this;
  }

  private static JsonObject step(double value, String color) {
    JsonObject step = new JsonObject();
    step.put("value", Math.round(value * 100) / 100.0);
    step.put("color", color);
    return step;
  }

  /** From nothing to all. */
  Panel share() {
    defaults.put("max", 1);
    defaults.getObject("thresholds").getArray("steps").subList(1, 3).clear();
    return this;
  }

  /**
   * @param legend with labels as {@code {{label}}}
   */
  Panel shows(String expression, String legend) {
    JsonObject target = new JsonObject();
    target.put("refId", String.valueOf((char) (FIRST_REFERENCE.charAt(0) + targets.size())));
    target.put("datasource", dataSource());
    target.put("expr", expression);
    target.put("legendFormat", legend);
    if (json.getString("type").equals("bargauge")) {
      target.put("instant", true);
      target.put("range", false);
    }
    targets.add(target);
    return this;
  }

  /** The finished panel. */
  JsonObject at(int id, int x, int y, int width, int height) {
    json.put("id", id);
    json.put("gridPos", position(x, y, width, height));
    return json;
  }

  /** A row's heading. */
  static JsonObject heading(int id, String title, int y) {
    JsonObject row = new JsonObject();
    row.put("type", "row");
    row.put("id", id);
    row.put("title", title);
    row.put("collapsed", false);
    row.put("gridPos", position(0, y, 24, 1));
    row.put("panels", new JsonArray());
    return row;
  }

  private static JsonObject position(int x, int y, int width, int height) {
    JsonObject position = new JsonObject();
    position.put("h", height);
    position.put("w", width);
    position.put("x", x);
    position.put("y", y);
    return position;
  }

  private static JsonObject dataSource() {
    JsonObject source = new JsonObject();
    source.put("type", "prometheus");
    source.put("uid", "${datasource}");
    return source;
  }
}
