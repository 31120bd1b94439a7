package com.example.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BiFunction;

/** Waits for the answer. */
public final class JdkClient implements BiFunction<String, String, Integer> {
  static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  static HttpRequest request(String method, String url) {
    boolean own = method.equals("OWN");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(own ? "GET" : method, HttpRequest.BodyPublishers.noBody());
    return own
        ? request.headers("X-Request-ID", "own", "traceparent", "own").build()
        : request.build();
  }

  @Override
  public Integer apply(String method, String url) {
    try {
      return CLIENT.send(request(method, url), BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
