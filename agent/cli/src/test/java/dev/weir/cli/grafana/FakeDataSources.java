package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data sources of a {@link FakeGrafana}. */
final class FakeDataSources {
  private final Map<String, JsonObject> byUid = new LinkedHashMap<>();

  /** One that somebody made by hand: with a password, and a name of its own. */
  JsonObject add(String uid, String name, String type, String url) {
    JsonObject source = new JsonObject();
    source.put("uid", uid);
    source.put("name", name);
    source.put("type", type);
    source.put("url", url);
    source.put("basicAuth", true);
    source.put("basicAuthUser", "reader");
    source.put("version", 1);
    byUid.put(uid, source);
    return source;
  }

  Reply get(String uid) {
    return byUid.containsKey(uid)
        ? Reply.of(byUid.get(uid))
        : Reply.message(404, "Data source not found");
  }

  Reply create(JsonObject source) {
    String name = source.getString("name");
    if (byUid.values().stream().anyMatch(other -> other.getString("name").equals(name))) {
      return Reply.message(409, "data source with the same name already exists");
    }
    byUid.put(source.getString("uid"), source);
    return Reply.message(200, "Datasource added");
  }

  Reply update(String uid, JsonObject source) {
    if (byUid.get(uid).getBoolean("readOnly", false)) {
      return Reply.message(403, "Cannot update read-only data source");
    }
    byUid.put(uid, source);
    return Reply.message(200, "Datasource updated");
  }

  JsonObject find(String uid) {
    return byUid.get(uid);
  }
}
