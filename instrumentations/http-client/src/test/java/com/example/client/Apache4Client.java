package com.example.client;

import java.io.IOException;
import java.util.function.BiFunction;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Apache HttpClient 4. */
public final class Apache4Client implements BiFunction<String, String, Integer> {
  private final CloseableHttpClient client = HttpClients.createDefault();

  @Override
  public Integer apply(String method, String url) {
    HttpUriRequest request = method.equals("DELETE") ? new HttpDelete(url) : new HttpGet(url);
    if (method.equals("OWN")) {
      request.addHeader("X-Request-ID", "own");
      request.addHeader("traceparent", "own");
    }
    try (CloseableHttpResponse response = client.execute(request)) {
      return response.getStatusLine().getStatusCode();
    } catch (IOException e) {
      return 0;
    }
  }
}
