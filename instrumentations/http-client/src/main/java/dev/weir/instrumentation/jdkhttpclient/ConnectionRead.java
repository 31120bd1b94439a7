package dev.weir.instrumentation.jdkhttpclient;

import dev.weir.meters.HttpClientCall;
import dev.weir.meters.Meters;
import dev.weir.meters.WeakIdentityMap;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * {@code HttpURLConnection.getInputStream}: the first one of a connection sends and waits, later
 * ones give or throw the same again. It throws for a status of 400 and more, which is an answer.
 */
public final class ConnectionRead {
  private static final WeakIdentityMap<HttpURLConnection, Boolean> seen = new WeakIdentityMap<>();

  private ConnectionRead() {}

  @OnEnter
  public static @Nullable HttpClientCall enter(@This HttpURLConnection connection) {
    if (seen.get(connection) != null) {
      return null;
    }
    seen.put(connection, true);
    URL url = connection.getURL();
    return Meters.httpClient()
        .begin(connection.getRequestMethod(), url.getProtocol(), url.getHost(), url.getPort());
  }

  @OnExit
  public static void exit(
      @This HttpURLConnection connection,
      @Enter @Nullable HttpClientCall call,
      @Thrown @Nullable Throwable thrown) {
    if (call == null) {
      return;
    }
    int status = thrown == null || thrown instanceof IOException ? status(connection) : -1;
    if (status > 0 || thrown == null) {
      call.answered(status);
    } else {
      call.failed(thrown);
    }
  }

  /** Asks what is known by now; where nothing is, the connection throws the same again. */
  private static int status(HttpURLConnection connection) {
    try {
      return connection.getResponseCode();
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }
}
