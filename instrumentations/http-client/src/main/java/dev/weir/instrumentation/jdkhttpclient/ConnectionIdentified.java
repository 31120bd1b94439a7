package dev.weir.instrumentation.jdkhttpclient;

import dev.weir.context.Outgoing;
import dev.weir.context.Trail;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import java.net.HttpURLConnection;

/** {@code HttpURLConnection.connect()}, {@code getOutputStream()}, {@code getInputStream()}. */
public final class ConnectionIdentified {
  private ConnectionIdentified() {}

  @OnEnter
  public static void enter(@This HttpURLConnection connection) {
    Trail trail = Trail.current();
    if (trail != null) {
      trail.passOn(new Headers(connection));
    }
  }

  private static final class Headers implements Outgoing {
    private final HttpURLConnection connection;

    Headers(HttpURLConnection connection) {
      this.connection = connection;
    }

    @Override
    public boolean has(String header) {
      return connection.getRequestProperty(header) != null;
    }

    @Override
    public void add(String header, String value) {
      try {
        connection.setRequestProperty(header, value);
      } catch (IllegalStateException connectedByAnother) {
        // Whoever connected it worked for no request, or for another.
      }
    }
  }
}
