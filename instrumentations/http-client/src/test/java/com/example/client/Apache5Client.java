package com.example.client;

import java.io.IOException;
import java.net.URI;
import java.util.function.BiFunction;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Apache HttpClient 5. */
public class Apache5Client implements BiFunction<String, String, Integer> {
  private final CloseableHttpClient client = client();

  CloseableHttpClient client() {
    return HttpClients.custom().disableAutomaticRetries().build();
  }

  @Override
  public Integer apply(String method, String url) {
    boolean own = method.equals("OWN");
    HttpUriRequestBase request = new HttpUriRequestBase(own ? "GET" : method, URI.create(url));
    if (own) {
      request.addHeader("X-Request-ID", "own");
      request.addHeader("traceparent", "own");
    }
    try {
      // With a context: in 5.0 the minimal client cannot do without.
      HttpContext context = HttpClientContext.create();
      return client.execute(request, context, response -> response.getCode());
    } catch (IOException e) {
      return 0;
    }
  }
}
