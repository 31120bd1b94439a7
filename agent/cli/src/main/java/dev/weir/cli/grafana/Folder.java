package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import dev.weir.cli.Unanswerable;
import java.net.HttpURLConnection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The folder of the dashboards. Immutable. */
final class Folder implements Wanted {
  private static final String FOLDERS = "/api/folders";
  private static final int LONGEST_UID = 40;

  private final String uid;
  private final String title;
  private final boolean named;

  private Folder(String uid, String title, boolean named) {
    this.uid = uid;
    this.title = title;
    this.named = named;
  }

  /**
   * The one of that uid; where none is given, the one that has this title already, else one whose
   * uid is made of it.
   *
   * @throws Unanswerable where that is none, or none can be made of the title
   */
  static Folder of(GrafanaApi grafana, String title, @Nullable String uid) throws Unanswerable {
    if (uid != null) {
      if (!uid.matches(DashboardFile.UID)) {
        throw new Unanswerable(
            "`" + uid + "` is no uid. Write letters, digits, - and _, at most 40: --folder-uid.");
      }
      return new Folder(uid, title, true);
    }
    for (Object there : grafana.get(FOLDERS + "?limit=1000").array()) {
      if (there instanceof JsonObject && title.equals(((JsonObject) there).getString("title"))) {
        return new Folder(((JsonObject) there).getString("uid", ""), title, false);
      }
    }
    return new Folder(made(title), title, false);
  }

  private static String made(String title) throws Unanswerable {
    String uid =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (uid.isEmpty() || uid.length() > LONGEST_UID) {
      throw new Unanswerable("the folder `" + title + "` gives no uid. Name one: --folder-uid.");
    }
    return uid;
  }

  @Override
  public String kind() {
    return "folder";
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Change from(GrafanaApi grafana) throws Unanswerable, Refused {
    Answer there = grafana.get(FOLDERS + "/" + uid);
    JsonObject folder = new JsonObject();
    folder.put("title", title);
    if (there.isMissing()) {
      folder.put("uid", uid);
      return Change.create(FOLDERS, folder);
    }
    if (!there.isWell()) {
      throw new Refused(there + ". " + remedy(there));
    }
    String titled = there.object().getString("title", "");
    if (title.equals(titled)) {
      return Change.NONE;
    }
    if (!named) {
      throw new Refused("is called `" + titled + "`. Say --folder-uid " + uid + " to rename it.");
    }
    folder.put("version", there.object().getInt("version", 0));
    return Change.update("PUT", FOLDERS + "/" + uid, folder);
  }

  @Override
  public String remedy(Answer answer) {
    return answer.status() == HttpURLConnection.HTTP_CONFLICT
        ? "Name the folder that there is with --folder-uid, or another title."
        : "Give the service account the role Editor.";
  }
}
