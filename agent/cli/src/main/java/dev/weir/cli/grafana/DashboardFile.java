package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A dashboard's JSON, without what only a Grafana knows: its id and version. Immutable. */
final class DashboardFile {
  /** What Grafana takes for one. */
  static final String UID = "[a-zA-Z0-9_-]{1,40}";

  private static final int FINGERPRINT_BYTES = 6;

  private final String name;
  private final JsonObject json;

  private DashboardFile(String name, JsonObject json) {
    this.name = name;
    this.json = json;
  }

  /**
   * @param name for messages
   * @throws Refused where it is no dashboard
   */
  static DashboardFile parse(String name, String text) throws Refused {
    JsonObject json;
    try {
      json = JsonParser.object().from(text);
    } catch (JsonParserException e) {
      throw new Refused(name + ":" + e.getLinePosition() + ": is no JSON: " + e.getMessage());
    }
    if (!json.has("panels") || json.getString("title", "").isEmpty()) {
      throw new Refused(name + ": is no dashboard: it lacks a title, or panels.");
    }
    if (!json.getString("uid", "").matches(UID)) {
      throw new Refused(
          name
              + ": has no uid of letters, digits, - and _, at most 40. Give it one: a dashboard is known by that.");
    }
    json.remove("id");
    json.remove("version");
    return new DashboardFile(name, json);
  }

  String uid() {
    return json.getString("uid", "");
  }

  /** A copy, the caller's own. */
  JsonObject content() {
    return new JsonObject(json);
  }

  /** Whether a Grafana's JSON says the same. */
  boolean isSameAs(JsonObject theirs) {
    JsonObject comparable = new JsonObject(theirs);
    comparable.remove("id");
    comparable.remove("version");
    return SameJson.same(json, comparable);
  }

  /** What a version that is made from this says: people read it in the dashboard's history. */
  String message() {
    try {
      byte[] text = JsonWriter.string(json).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < FINGERPRINT_BYTES; i++) {
        hex.append(String.format("%02x", digest[i]));
      }
      return "weir grafana deploy, from " + hex;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
