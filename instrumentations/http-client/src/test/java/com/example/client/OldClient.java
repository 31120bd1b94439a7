package com.example.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BiFunction;

/** Asks for the status, and for the body twice. */
public final class OldClient implements BiFunction<String, String, Integer> {

  @Override
  public Integer apply(String method, String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      if (method.equals("OWN")) {
        connection.setRequestProperty("X-Request-ID", "own");
        connection.setRequestProperty("traceparent", "own");
      } else {
        connection.setRequestMethod(method);
      }
      int status = connection.getResponseCode();
      if (status < 400) {
        connection.getInputStream();
        connection.getInputStream().close();
      }
      return status;
    } catch (IOException e) {
      return 0;
    }
  }
}
