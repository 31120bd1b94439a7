package dev.weir.cli.grafana;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The dashboards of a {@link FakeGrafana}, every version of each. */
final class FakeDashboards {
  private final Map<String, List<Version>> byUid = new LinkedHashMap<>();

  /** Such as a Grafana 12 that shows an older dashboard in its newest schema. */
  UnaryOperator<JsonObject> rewriting = UnaryOperator.identity();

  /** Whether the list of versions is an object around it, as from Grafana 11 on. */
  boolean versionsInObject;

  /** Somebody else saves between the next reading and the saving that follows. */
  boolean isEditedMeanwhile;

  Reply save(JsonObject request) {
    JsonObject dashboard = request.getObject("dashboard");
    String uid = dashboard.getString("uid");
    String title = dashboard.getString("title", "");
    String folder = request.getString("folderUid", "");
    List<Version> versions = byUid.getOrDefault(uid, List.of());
    if (title.isEmpty()) {
      return Reply.message(400, "Dashboard title cannot be empty");
    }
    boolean overwrite = request.getBoolean("overwrite");
    if (!overwrite
        && byUid.entrySet().stream().anyMatch(it -> isNamesake(it, uid, title, folder))) {
      return Reply.status(
          412, "A dashboard with the same name in the folder already exists", "name-exists");
    }
    if (!versions.isEmpty() && latest(uid).isProvisioned()) {
      return Reply.message(400, "Cannot save provisioned dashboard");
    }
    if (dashboard.getInt("version", 0) != versions.size() && !overwrite) {
      return Reply.status(
          412, "The dashboard has been changed by someone else", "version-mismatch");
    }
    put(uid, new Version(dashboard, folder, request.getString("message", ""), false));
    JsonObject answer = new JsonObject();
    answer.put("uid", uid);
    answer.put("status", "success");
    answer.put("version", byUid.get(uid).size());
    return Reply.of(answer);
  }

  Reply get(String uid) {
    if (!byUid.containsKey(uid)) {
      return Reply.message(404, "Dashboard not found");
    }
    JsonObject meta = new JsonObject();
    meta.put("folderUid", latest(uid).folder());
    meta.put("provisioned", latest(uid).isProvisioned());
    JsonObject dashboard = rewriting.apply(new JsonObject(latest(uid).dashboard()));
    dashboard.put("id", 1 + List.copyOf(byUid.keySet()).indexOf(uid));
    dashboard.put("version", byUid.get(uid).size());
    JsonObject answer = new JsonObject();
    answer.put("meta", meta);
    answer.put("dashboard", dashboard);
    if (isEditedMeanwhile) {
      isEditedMeanwhile = false;
      edit(uid, "title", "Edited meanwhile");
    }
    return Reply.of(answer);
  }

  Reply versions(String uid) {
    JsonObject latest = new JsonObject();
    latest.put("version", byUid.get(uid).size());
    latest.put("message", latest(uid).message());
    JsonArray list = JsonArray.from(latest);
    if (!versionsInObject) {
      return Reply.of(list);
    }
    JsonObject object = new JsonObject();
    object.put("versions", list);
    return Reply.of(object);
  }

  /** What a search for dashboards finds. */
  JsonArray found() {
    JsonArray found = new JsonArray();
    byUid.forEach(
        (uid, versions) -> {
          JsonObject hit = new JsonObject();
          hit.put("uid", uid);
          hit.put("title", title(uid));
          hit.put("type", "dash-db");
          hit.put("folderUid", latest(uid).folder());
          found.add(hit);
        });
    return found;
  }

  /** Somebody saves it with another value of a key. */
  void edit(String uid, String key, String value) {
    JsonObject dashboard = new JsonObject(latest(uid).dashboard());
    dashboard.put(key, value);
    put(uid, new Version(dashboard, latest(uid).folder(), "", latest(uid).isProvisioned()));
  }

  /** Puts it where it is not wanted, which makes no version. */
  void move(String uid, String folder) {
    Version latest = byUid.get(uid).remove(byUid.get(uid).size() - 1);
    put(uid, new Version(latest.dashboard(), folder, latest.message(), latest.isProvisioned()));
  }

  /** One that comes from a file on the server. */
  void provision(String uid, String title, String folder) {
    JsonObject dashboard = new JsonObject();
    dashboard.put("uid", uid);
    dashboard.put("title", title);
    put(uid, new Version(dashboard, folder, "", true));
  }

  /** How often each has been saved, by uid. */
  Map<String, Integer> versionCounts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    byUid.forEach((uid, versions) -> counts.put(uid, versions.size()));
    return counts;
  }

  String title(String uid) {
    return latest(uid).dashboard().getString("title");
  }

  String folder(String uid) {
    return latest(uid).folder();
  }

  private boolean isNamesake(
      Map.Entry<String, List<Version>> other, String uid, String title, String folder) {
    return !other.getKey().equals(uid)
        && title(other.getKey()).equals(title)
        && folder(other.getKey()).equals(folder);
  }

  private Version latest(String uid) {
    List<Version> versions = byUid.get(uid);
    return versions.get(versions.size() - 1);
  }

  private void put(String uid, Version version) {
    byUid.computeIfAbsent(uid, any -> new ArrayList<>()).add(version);
  }

  private record Version(
      JsonObject dashboard, String folder, String message, boolean isProvisioned) {}
}
