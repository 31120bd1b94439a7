package dev.weir.cli.grafana;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/** What Grafana answered. Immutable as far as callers leave its JSON alone. */
final class Answer {
  private static final int PRECONDITION_FAILED = 412;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST_MESSAGE = 300;

  private final int status;
  private final @Nullable Object json;

  /**
   * @param text the body, JSON as a rule
   */
  Answer(int status, String text) {
    this.status = status;
    this.json = parsed(text);
  }

  private static @Nullable Object parsed(String text) {
    try {
      return JsonParser.any().from(text);
    } catch (JsonParserException noJson) {
      return null;
    }
  }

  int status() {
    return status;
  }

  boolean isWell() {
    return status / 100 == 2;
  }

  boolean isMissing() {
    return status == HttpURLConnection.HTTP_NOT_FOUND;
  }

  /** Somebody else was faster: what is there has to be read again. */
  boolean isConflict() {
    return status == HttpURLConnection.HTTP_CONFLICT || status == PRECONDITION_FAILED;
  }

  /** It may be otherwise in a moment. */
  boolean isPassing() {
    return status == TOO_MANY_REQUESTS || status >= HttpURLConnection.HTTP_INTERNAL_ERROR;
  }

  /** Empty where the body is no JSON object. */
  JsonObject object() {
    return json instanceof JsonObject ? (JsonObject) json : new JsonObject();
  }

  /** Empty where the body is no JSON array. */
  JsonArray array() {
    return json instanceof JsonArray ? (JsonArray) json : new JsonArray();
  }

  /** {@code 412 The dashboard has been changed by someone else}, on one line. */
  @Override
  public String toString() {
    String message =
        object().getString("message", "").replaceAll("\\s+", " ").replaceAll("^ | ?\\.? ?$", "");
    if (message.length() > LONGEST_MESSAGE) {
      message = message.substring(0, LONGEST_MESSAGE) + "…";
    }
    return message.isEmpty() ? String.valueOf(status) : status + " " + message;
  }
}
