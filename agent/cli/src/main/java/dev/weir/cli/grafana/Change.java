package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;

/** What lies between what is there and what is wanted, and the call that does it. Immutable. */
final class Change {
  /** What becomes of it. */
  enum Action {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }

  static final Change NONE = new Change(Action.UNCHANGED, "", "", new JsonObject());

  private final Action action;
  private final String method;
  private final String path;
  private final JsonObject body;

  private Change(Action action, String method, String path, JsonObject body) {
    this.action = action;
    this.method = method;
    this.path = path;
    this.body = body;
  }

  static Change create(String path, JsonObject body) {
    return new Change(Action.CREATED, "POST", path, body);
  }

  static Change update(String method, String path, JsonObject body) {
    return new Change(Action.UPDATED, method, path, body);
  }

  Action action() {
    return action;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  JsonObject body() {
    return body;
  }
}
