package dev.weir.cli.grafana;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The folders of a {@link FakeGrafana}. */
final class FakeFolders {
  private final Map<String, JsonObject> byUid = new LinkedHashMap<>();

  void add(String uid, String title) {
    JsonObject folder = new JsonObject();
    folder.put("uid", uid);
    folder.put("title", title);
    folder.put("version", 1);
    byUid.put(uid, folder);
  }

  Reply list() {
    return Reply.of(new JsonArray(byUid.values()));
  }

  Reply get(String uid) {
    return byUid.containsKey(uid)
        ? Reply.of(byUid.get(uid))
        : Reply.message(404, "folder not found");
  }

  Reply create(JsonObject folder) {
    String title = folder.getString("title");
    if (byUid.values().stream().anyMatch(other -> other.getString("title").equals(title))) {
      return Reply.message(
          409, "a folder with the same name already exists in the current location");
    }
    add(folder.getString("uid"), title);
    return get(folder.getString("uid"));
  }

  Reply update(String uid, JsonObject folder) {
    if (folder.getInt("version") != byUid.get(uid).getInt("version")) {
      return Reply.status(412, "the folder has been changed by someone else", "version-mismatch");
    }
    byUid.get(uid).put("title", folder.getString("title"));
    byUid.get(uid).put("version", folder.getInt("version") + 1);
    return get(uid);
  }

  /** Titles by uid. */
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    byUid.forEach((uid, folder) -> titles.put(uid, folder.getString("title")));
    return titles;
  }
}
