package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import dev.weir.cli.Unanswerable;
import java.net.HttpURLConnection;

/**
 * A dashboard as its file has it. Immutable.
 *
 * <p>Whether Grafana has it is told by the JSON that it gives back. A Grafana that rewrites what it
 * is given (12 may, to its newest schema) is asked what the latest version says it was made from.
 */
final class Dashboard implements Wanted {
  private final DashboardFile file;
  private final String folderUid;

  Dashboard(DashboardFile file, String folderUid) {
    this.file = file;
    this.folderUid = folderUid;
  }

  @Override
  public String kind() {
    return "dashboard";
  }

  @Override
  public String uid() {
    return file.uid();
  }

  @Override
  public Change from(GrafanaApi grafana) throws Unanswerable, Refused {
    Answer answer = grafana.get("/api/dashboards/uid/" + uid());
    if (answer.isMissing()) {
      return Change.create("/api/dashboards/db", saving(file.content()));
    }
    if (!answer.isWell()) {
      throw new Refused(answer + ". " + remedy(answer));
    }
    JsonObject meta = answer.object().getObject("meta", new JsonObject());
    JsonObject there = answer.object().getObject("dashboard", new JsonObject());
    boolean inPlace = folderUid.equals(meta.getString("folderUid", ""));
    if (inPlace && (file.isSameAs(there) || isMadeFromThis(grafana))) {
      return Change.NONE;
    }
    if (meta.getBoolean("provisioned", false)) {
      throw new Refused(
          "comes from a provisioning file on Grafana's machine. Change that file, or take it away.");
    }
    JsonObject next = file.content();
    next.put("id", there.get("id"));
    next.put("version", there.getInt("version", 0));
    return Change.update("POST", "/api/dashboards/db", saving(next));
  }

  /** Grafana 10 answers with a list, later ones with an object around it. */
  private boolean isMadeFromThis(GrafanaApi grafana) throws Unanswerable {
    Answer answer = grafana.get("/api/dashboards/uid/" + uid() + "/versions?limit=1");
    JsonObject latest =
        answer.array().isEmpty()
            ? answer.object().getArray("versions", answer.array()).getObject(0)
            : answer.array().getObject(0);
    return latest != null && file.message().equals(latest.getString("message"));
  }

  /** Not overwriting: what somebody saved since it was read is read once more. */
  private JsonObject saving(JsonObject dashboard) {
    JsonObject body = new JsonObject();
    body.put("dashboard", dashboard);
    body.put("folderUid", folderUid);
    body.put("message", file.message());
    body.put("overwrite", false);
    return body;
  }

  @Override
  public String remedy(Answer answer) {
    if (answer.status() == HttpURLConnection.HTTP_FORBIDDEN) {
      return "Give the service account the role Editor, or the folder's permission to edit.";
    }
    if (answer.isConflict()) {
      return "Somebody else saves it, or has one of this title in the folder: see to that first.";
    }
    return "Correct " + file + ".";
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
