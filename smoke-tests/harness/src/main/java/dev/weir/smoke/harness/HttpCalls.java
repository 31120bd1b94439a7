package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Calls one server over HTTP/1.1. Immutable, thread-safe. */
public final class HttpCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI server;
  private final List<String> headers;

  public HttpCalls(URI server) {
    this(server, List.of());
  }

  private HttpCalls(URI server, List<String> headers) {
    this.server = server;
    this.headers = headers;
  }

  /** The same, with a header on every call. */
  public HttpCalls with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    Collections.addAll(more, header, value);
    return new HttpCalls(server, more);
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  /**
   * Sends one request and reads the whole answer.
   *
   * @param path everything after the server's address
   * @param body sent where it is not empty
   */
  public Answer send(String method, String path, String body) {
    HttpResponse<String> response = response(method, path, body);
    return new Answer(response.statusCode(), response.body());
  }

  /** As {@link #send}, with the headers of the answer. */
  public HttpResponse<String> response(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + server + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What a server answered. */
  public record Answer(int status, String body) {}
}
