package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.Map;

/** What a request is answered with. */
record Reply(int status, String text, Map<String, String> headers) {
  static Reply of(Object json) {
    return new Reply(200, JsonWriter.string(json), Map.of());
  }

  static Reply message(int status, String message) {
    JsonObject object = new JsonObject();
    object.put("message", message);
    return new Reply(status, JsonWriter.string(object), Map.of());
  }

  static Reply status(int status, String message, String word) {
    JsonObject object = new JsonObject();
    object.put("message", message);
    object.put("status", word);
    return new Reply(status, JsonWriter.string(object), Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, text, Map.of(header, value));
  }
}
