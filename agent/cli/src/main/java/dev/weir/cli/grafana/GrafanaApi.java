package dev.weir.cli.grafana;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import dev.weir.cli.Unanswerable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls of Grafana's HTTP API, each tried a few times while the server is busy, broken or not yet
 * there. Every call may be sent twice: what it asks for is a state, not a step.
 */
final class GrafanaApi {
  private static final int CONNECT_MILLIS = (int) TimeUnit.SECONDS.toMillis(10);
  private static final int READ_MILLIS = (int) TimeUnit.SECONDS.toMillis(30);

  private final GrafanaUrl server;
  private final Credentials credentials;
  private final Backoff backoff;

  GrafanaApi(GrafanaUrl server, Credentials credentials, Backoff backoff) {
    this.server = server;
    this.credentials = credentials;
    this.backoff = backoff;
  }

  /** Reads. */
  Answer get(String path) throws Unanswerable {
    return call("GET", path, null);
  }

  /** Writes. */
  Answer send(String method, String path, JsonObject body) throws Unanswerable {
    return call(method, path, JsonWriter.string(body).getBytes(StandardCharsets.UTF_8));
  }

  private Answer call(String method, String path, byte @Nullable [] body) throws Unanswerable {
    for (int attempt = 1; ; attempt++) {
      String failure;
      long askedSeconds = 0;
      try {
        HttpURLConnection connection = open(method, path, body);
        Answer answer = new Answer(connection.getResponseCode(), text(connection));
        if (!answer.isPassing()) {
          return usable(answer, connection);
        }
        failure = "answers " + answer;
        askedSeconds = Math.max(0, connection.getHeaderFieldInt("Retry-After", 0));
      } catch (UnknownHostException e) {
        throw server.failure("has an unknown host", "Correct --url.");
      } catch (SSLException e) {
        throw server.failure(
            "cannot be trusted: " + e.getMessage(),
            "Name a trust store: java -Djavax.net.ssl.trustStore=FILE -jar weir.jar ….");
      } catch (IOException e) {
        failure = "does not answer: " + e.getMessage();
      }
      if (attempt == Backoff.ATTEMPTS) {
        throw server.failure(
            failure + " (" + method + " " + path + ", " + attempt + " attempts)",
            "See to it, or correct --url.");
      }
      backoff.afterAttempt(attempt, askedSeconds);
    }
  }

  /** Everything but what no other call would fare better with. */
  private Answer usable(Answer answer, HttpURLConnection connection) throws Unanswerable {
    if (answer.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
      throw server.failure(
          "does not accept " + credentials + ": " + answer,
          "Set " + Credentials.TOKEN + " to the token of a service account.");
    }
    if (answer.status() / 100 == 3) {
      throw server.failure(
          "sends callers on to " + connection.getHeaderField("Location"), "Correct --url.");
    }
    if (answer.status() < 0) {
      throw server.failure("does not speak HTTP", "Correct --url.");
    }
    return answer;
  }

  private HttpURLConnection open(String method, String path, byte @Nullable [] body)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(server + path).openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    // A redirect would make a GET of a POST, and carry the credentials to another server.
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod(method);
    connection.setRequestProperty("Accept", "application/json");
    if (credentials.authorization() != null) {
      connection.setRequestProperty("Authorization", credentials.authorization());
    }
    if (body != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    return connection;
  }

  private static String text(HttpURLConnection connection) throws IOException {
    InputStream stream =
        connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getErrorStream()
            : connection.getInputStream();
    if (stream == null) {
      return "";
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = stream) {
      byte[] some = new byte[8192];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        text.write(some, 0, count);
      }
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }
}
