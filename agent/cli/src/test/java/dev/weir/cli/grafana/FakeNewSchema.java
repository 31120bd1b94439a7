package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;

/** A dashboard as a Grafana shows it whose schema is newer than the dashboard's. */
final class FakeNewSchema {
  private FakeNewSchema() {}

  static JsonObject of(JsonObject dashboard) {
    JsonObject newer = new JsonObject(dashboard);
    newer.put("schemaVersion", 42);
    newer.put("preload", false);
    newer.remove("editable");
    return newer;
  }

  /** {@code 39.0} where it was given {@code 39}. */
  static JsonObject respelt(JsonObject dashboard) {
    JsonObject respelt = new JsonObject(dashboard);
    respelt.put("schemaVersion", dashboard.getDouble("schemaVersion"));
    return respelt;
  }
}
