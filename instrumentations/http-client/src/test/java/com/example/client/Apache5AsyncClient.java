package com.example.client;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;

/**
 * Apache HttpClient 5, asynchronous. {@code BEGIN} sends a {@code GET} and waits for nothing,
 * {@code CANCEL} gives up what was begun.
 */
public class Apache5AsyncClient implements BiFunction<String, String, Integer> {
  private CloseableHttpAsyncClient client;
  private Future<SimpleHttpResponse> begun;
  private CompletableFuture<Integer> heard;

  CloseableHttpAsyncClient client() {
    return HttpAsyncClients.custom().disableAutomaticRetries().build();
  }

  @Override
  public Integer apply(String word, String url) {
    if (word.equals("BEGIN")) {
      begin("GET", url);
      return 0;
    }
    if (word.equals("CANCEL")) {
      begun.cancel(true);
    } else {
      begin(word, url);
    }
    try {
      return heard.join();
    } finally {
      client.close(CloseMode.IMMEDIATE); // it has threads
    }
  }

  private void begin(String method, String url) {
    client = client();
    client.start();
    boolean own = method.equals("OWN");
    SimpleHttpRequest request = new SimpleHttpRequest(own ? "GET" : method, URI.create(url));
    if (own) {
      request.addHeader("X-Request-ID", "own");
      request.addHeader("traceparent", "own");
    }
    heard = new CompletableFuture<>();
    // In 5.0, what execute(SimpleHttpRequest) returns cancels nothing.
    begun =
        client.execute(
            SimpleRequestProducer.create(request),
            SimpleResponseConsumer.create(),
            new Hearing(heard));
  }

  /** The status; 0 where there is none. */
  private static final class Hearing implements FutureCallback<SimpleHttpResponse> {
    private final CompletableFuture<Integer> heard;

    Hearing(CompletableFuture<Integer> heard) {
      this.heard = heard;
    }

    @Override
    public void completed(SimpleHttpResponse response) {
      heard.complete(response.getCode());
    }

    @Override
    public void failed(Exception cause) {
      heard.complete(0);
    }

    @Override
    public void cancelled() {
      heard.complete(0);
    }
  }
}
