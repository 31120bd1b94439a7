package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import dev.weir.cli.Unanswerable;
import java.net.HttpURLConnection;

/**
 * The Prometheus that the dashboards read, under the uid that they choose at first. Whatever else
 * somebody set on one that is there (its name, credentials, intervals) stays. Immutable.
 */
final class DataSource implements Wanted {
  static final String UID = "prometheus";
  private static final String TYPE = "prometheus";

  private final String url;

  /**
   * @param url of Prometheus, as Grafana reaches it
   */
  DataSource(String url) {
    this.url = url;
  }

  @Override
  public String kind() {
    return "data source";
  }

  @Override
  public String uid() {
    return UID;
  }

  @Override
  public Change from(GrafanaApi grafana) throws Unanswerable, Refused {
    Answer there = grafana.get("/api/datasources/uid/" + UID);
    if (there.isMissing()) {
      return Change.create("/api/datasources", described());
    }
    if (!there.isWell()) {
      throw new Refused(there + ". " + remedy(there));
    }
    JsonObject source = there.object();
    if (!TYPE.equals(source.getString("type"))) {
      throw new Refused(
          "is of the type " + source.getString("type") + ". Give that another uid in Grafana.");
    }
    if (url.equals(source.getString("url"))) {
      return Change.NONE;
    }
    if (source.getBoolean("readOnly", false)) {
      throw new Refused(
          "comes from a provisioning file, with the URL "
              + source.getString("url")
              + ". Change that file, or leave --datasource-url out.");
    }
    JsonObject next = new JsonObject(source);
    next.put("url", url);
    // What it has of secrets it keeps unless told others; the rest Grafana only ever says.
    next.remove("secureJsonFields");
    next.remove("readOnly");
    return Change.update("PUT", "/api/datasources/uid/" + UID, next);
  }

  private JsonObject described() {
    JsonObject options = new JsonObject();
    options.put("timeInterval", "15s");
    options.put("httpMethod", "POST");
    JsonObject source = new JsonObject();
    source.put("uid", UID);
    source.put("name", "Prometheus");
    source.put("type", TYPE);
    source.put("access", "proxy");
    source.put("url", url);
    source.put("jsonData", options);
    return source;
  }

  @Override
  public String remedy(Answer answer) {
    return answer.status() == HttpURLConnection.HTTP_CONFLICT
        ? "Leave --datasource-url out: the dashboards let one choose any Prometheus."
        : "Give the service account the role Admin, or leave --datasource-url out.";
  }
}
