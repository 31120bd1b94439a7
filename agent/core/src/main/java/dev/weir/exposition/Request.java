package dev.weir.exposition;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of one HTTP request. Not thread-safe; read by the thread that answers it. */
public final class Request {
  private final String method;
  private final String target;
  private final boolean http10;
  private final Map<String, String> headers = new HashMap<>();

  Request(String method, String target, boolean http10) {
    this.method = method;
    this.target = target;
    this.http10 = http10;
  }

  /** Headers of one name are one list, as RFC 9110 5.3 has it. */
  void addHeader(String name, String value) {
    headers.merge(name.toLowerCase(Locale.ROOT), value, (first, next) -> first + ", " + next);
  }

  /** The method as sent, in capitals unless the client is odd. */
  public String method() {
    return method;
  }

  /** The path as sent, still percent-encoded, without the query. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** The value of a header, several joined by a comma, or null where it was not sent. */
  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }

  /**
   * Every value of a query parameter, decoded, in order.
   *
   * @throws Rejection with 400 if the query is not percent-encoded UTF-8
   */
  public List<String> parameters(String name) throws Rejection {
    List<String> values = new ArrayList<>();
    int question = target.indexOf('?');
    int start = question + 1;
    while (question >= 0 && start <= target.length()) {
      int ampersand = target.indexOf('&', start);
      int end = ampersand < 0 ? target.length() : ampersand;
      int equals = target.indexOf('=', start);
      if (equals >= 0 && equals < end && decode(target.substring(start, equals)).equals(name)) {
        values.add(decode(target.substring(equals + 1, end)));
      }
      start = end + 1;
    }
    return values;
  }

  private static String decode(String encoded) throws Rejection {
    try {
      return URLDecoder.decode(encoded, "UTF-8");
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      throw new Rejection(400, "the query is not percent-encoded: " + encoded);
    }
  }

  /** Whether a body follows. No handler reads one, so the connection cannot go on after it. */
  boolean hasBody() {
    String length = headers.get("content-length");
    return headers.containsKey("transfer-encoding") || (length != null && !length.equals("0"));
  }

  /** Whether the client would send another request on this connection. */
  boolean wantsMore() {
    String connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return http10 ? connection.contains("keep-alive") : !connection.contains("close");
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  boolean isHttp10() {
    return http10;
  }
}
