package com.example.client;

import java.io.IOException;
import java.net.URI;
import java.util.function.BiFunction;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Apache HttpClient 5. */
public final class Apache5Client implements BiFunction<String, String, Integer> {
  private final CloseableHttpClient client = HttpClients.custom().disableAutomaticRetries().build();

  @Override
  public Integer apply(String method, String url) {
    boolean own = method.equals("OWN");
    HttpUriRequestBase request = new HttpUriRequestBase(own ? "GET" : method, URI.create(url));
    if (own) {
      request.addHeader("X-Request-ID", "own");
      request.addHeader("traceparent", "own");
    }
    try {
      return client.execute(request, response -> response.getCode());
    } catch (IOException e) {
      return 0;
    }
  }
}
