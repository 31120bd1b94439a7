package com.example.client;

import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Apache HttpClient 5 over HTTP/2; {@code SERVE} starts a server, {@code STOP} stops it. */
public class Http2Client extends Apache5AsyncClient {
  private final Http2Server server = new Http2Server();

  @Override
  CloseableHttpAsyncClient client() {
    return HttpAsyncClients.createHttp2Default();
  }

  @Override
  public Integer apply(String word, String url) {
    switch (word) {
      case "SERVE":
        try {
          return server.start();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      case "STOP":
        server.stop();
        return 0;
      default:
        return super.apply(word, url);
    }
  }

  /** Without redirects, cookies or anything. */
  public static final class Minimal extends Http2Client {
    @Override
    CloseableHttpAsyncClient client() {
      return HttpAsyncClients.createHttp2Minimal();
    }
  }
}
