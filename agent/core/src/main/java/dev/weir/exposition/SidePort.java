package dev.weir.exposition;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The agent's HTTP port: the scrape, {@code /-/healthy}, {@code /-/ready} and an index at {@code
 * /}. Loaded by the agent's class loader; its threads are daemons and know no other.
 *
 * <p>Thread-safe once started. Start it when the application's main method is about to run, not
 * before: it needs lambdas and the network.
 */
public final class SidePort implements Closeable {
  private static final long CLOSE_MILLIS = 1_000;

  private final ListenAddress listen;
  private final String metricsPath;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private Deadlines deadlines = Deadlines.USUAL;
  private Protection protection = Protection.NONE;
  private @Nullable Acceptor acceptor;
  private @Nullable Thread accepting;

  /**
   * @param host a name or address of this machine, without brackets; empty for every address
   * @param port 0 is a free one
   * @param metricsPath where the scrape is, such as {@code /metrics}
   * @param registry what is scraped
   * @param ready whether the application has the instrumentation it asked for
   * @param scrapeNanos told, after each scrape, how long it took to collect and render
   */
  public SidePort(
      String host,
      int port,
      String metricsPath,
      PrometheusRegistry registry,
      BooleanSupplier ready,
      LongConsumer scrapeNanos) {
    this.listen = new ListenAddress(host, port);
    this.metricsPath = metricsPath;
    handlers.put("/", new IndexPage(handlers));
    handlers.put("/-/healthy", (request, response) -> response.line(200, "healthy"));
    handlers.put("/-/ready", (request, response) -> sayWhetherReady(ready, response));
    handlers.put(metricsPath, new ScrapeHandler(registry, scrapeNanos));
  }

  private static void sayWhetherReady(BooleanSupplier ready, Response response) {
    if (ready.getAsBoolean()) {
      response.line(200, "ready");
    } else {
      response.line(503, "not ready: the agent is starting.");
    }
  }

  /** Adds an exact path, before {@link #start}. */
  public SidePort serve(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Clients have to pass this, before {@link #start}. */
  public SidePort protect(WebProtection by) {
    this.protection = by;
    return this;
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return protection.encrypts() ? "https" : "http";
  }

  /** Other deadlines than the usual, for tests that wait for them. */
  SidePort deadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
    return this;
  }

  /**
   * Opens the port. Returns once clients can connect.
   *
   * @return the address bound, with the port chosen where 0 was asked for
   * @throws SidePortException if the address or path is malformed, or the address is not to be had
   */
  public synchronized InetSocketAddress start() throws SidePortException {
    if (!metricsPath.startsWith("/") || metricsPath.indexOf('?') >= 0) {
      throw new SidePortException(
          "http.metrics_path is '" + metricsPath + "'. Write a path, such as /metrics.");
    }
    ServerSocket server = listen.open();
    acceptor =
        new Acceptor(server, new Routes(new LinkedHashMap<>(handlers)), protection, deadlines);
    accepting = Threads.start("weir-side-port", acceptor);
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /** Closes the port and every connection. The port is free on return. Idempotent. */
  @Override
  public synchronized void close() {
    if (acceptor == null || accepting == null) {
      return;
    }
    acceptor.close();
    try {
      // The kernel holds the port until the thread that waits on it has left.
      accepting.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    acceptor = null;
    accepting = null;
  }
}
