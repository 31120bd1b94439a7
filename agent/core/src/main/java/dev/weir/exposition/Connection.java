package dev.weir.exposition;

import dev.weir.log.Log;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/**
 * One client, on a thread of its own: requests in turn, until one side has had enough. Other
 * threads ask only how long it has kept its thread waiting, and cut it.
 */
final class Connection implements Runnable {
  private static final int LINGER_MILLIS = 500;

  private enum State {
    READING,
    WORKING,
    WRITING
  }

  private final Socket raw;
  private final Routes routes;
  private final Protection protection;
  private final Connections connections;
  private final Deadlines deadlines;
  private volatile State state = State.READING;
  private volatile long waitsSinceNanos = System.nanoTime();
  private boolean answering;

  Connection(
      Socket raw,
      Routes routes,
      Protection protection,
      Connections connections,
      Deadlines deadlines) {
    this.raw = raw;
    this.routes = routes;
    this.protection = protection;
    this.connections = connections;
    this.deadlines = deadlines;
  }

  @Override
  public void run() {
    try {
      raw.setTcpNoDelay(true);
      raw.setSoTimeout(deadlines.headMillis);
      Socket socket = protection.secured(raw);
      OutputStream client = new BufferedOutputStream(new Watched(socket.getOutputStream()));
      RequestReader requests = new RequestReader(socket);
      while (exchange(requests, client)) {
        waitForClient();
      }
    } catch (IOException gone) {
      Log.debug("side port: a connection ended early: " + gone);
    } catch (Throwable e) {
      Log.warn("side port: a connection failed: " + e);
      Log.debug("stack trace of the failed connection", e);
    } finally {
      cut();
      connections.ended(this);
    }
  }

  /** One request and its answer; whether another may follow. */
  private boolean exchange(RequestReader requests, OutputStream client) throws IOException {
    Response response;
    boolean unread;
    try {
      Request request = requests.next(deadlines);
      if (request == null) {
        return false;
      }
      state = State.WORKING;
      unread = request.hasBody();
      boolean keepsAlive = request.wantsMore() && !unread && !connections.areScarce();
      response = new Response(client, request, keepsAlive);
      if (protection.admits(request, response)) {
        routes.answer(request, response);
      }
    } catch (Rejection e) {
      unread = true;
      response = new Response(client);
      response.line(e.status(), e.line());
    }
    response.finish();
    if (unread) {
      linger();
    }
    return response.keepsAlive();
  }

  /** Lets the client read its answer: closing over unread input would reset the connection. */
  private void linger() throws IOException {
    waitForClient();
    raw.shutdownOutput();
    raw.setSoTimeout(LINGER_MILLIS);
    InputStream rest = raw.getInputStream();
    byte[] sink = new byte[8192];
    long endNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
    while (rest.read(sink) >= 0 && System.nanoTime() < endNanos) {
      // Thrown away.
    }
  }

  private void waitForClient() {
    answering = false;
    waitsSinceNanos = System.nanoTime();
    state = State.READING;
  }

  /** How long the client has kept this waiting for a request or for reading its answer; or -1. */
  long waitedNanos(long nowNanos) {
    return state == State.WORKING ? -1 : Math.max(0, nowNanos - waitsSinceNanos);
  }

  boolean readsTooSlowly(long nowNanos) {
    return state == State.WRITING
        && waitedNanos(nowNanos) > TimeUnit.MILLISECONDS.toNanos(deadlines.writeMillis);
  }

  /** Closes the socket under whatever its thread is doing with it. Callable by any thread. */
  void cut() {
    try {
      raw.close();
    } catch (IOException gone) {
      Log.debug("side port: closing a connection: " + gone);
    }
  }

  /** Knows when the client is being waited for: from the first byte of an answer on. */
  private final class Watched extends FilterOutputStream {
    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!answering) {
        answering = true;
        waitsSinceNanos = System.nanoTime();
      }
      state = State.WRITING;
      out.write(bytes, offset, length);
      state = State.WORKING;
    }
  }
}
