package dev.weir.agent;

import dev.weir.config.WeirConfig;
import dev.weir.exposition.SidePort;
import dev.weir.exposition.SidePortException;
import dev.weir.jvm.JvmMetrics;
import dev.weir.log.Log;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.weave.MainClassWatch;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * What waits until the application's main class is about to run: the side port, and all that is
 * read from the JVM's own management. Before that, either could decide which log manager or MBean
 * server the JVM gets.
 */
final class AfterMain implements Runnable {
  /** An embedded JVM has no main class; one that has takes less. */
  private static final long PATIENCE_SECONDS = 5;

  private final WeirConfig config;
  private final MainClassWatch mainClass;
  private final WeaveStatistics statistics;
  private final List<String> instrumentations;

  private AfterMain(
      WeirConfig config,
      MainClassWatch mainClass,
      WeaveStatistics statistics,
      List<String> instrumentations) {
    this.config = config;
    this.mainClass = mainClass;
    this.statistics = statistics;
    this.instrumentations = instrumentations;
  }

  /** Starts waiting, on a daemon thread. */
  static void start(
      WeirConfig config,
      MainClassWatch mainClass,
      WeaveStatistics statistics,
      List<String> instrumentations) {
    Thread thread =
        new Thread(new AfterMain(config, mainClass, statistics, instrumentations), "weir-start");
    thread.setDaemon(true);
    thread.setContextClassLoader(AfterMain.class.getClassLoader());
    thread.start();
  }

  @Override
  public void run() {
    try {
      mainClass.await(PATIENCE_SECONDS);
      openSidePort();
    } catch (SidePortException e) {
      Log.error(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      Log.error("the side port could not be started: " + e + ". The application is unaffected.");
      Log.debug("starting the side port", e);
    }
  }

  private void openSidePort() throws SidePortException {
    MetricRegistry registry = Meters.binder().registry();
    AgentMetrics.register(registry, statistics, instrumentations);
    if (config.instrumentations().enabled("jvm")) {
      JvmMetrics.start(Meters.binder());
    }
    InetSocketAddress address =
        new SidePort(
                config.http().listen().toString(),
                config.http().metricsPath(),
                registry.prometheus(),
                () -> true,
                AgentMetrics.scrapes(registry)::observeNanos)
            .start();
    Log.info(
        "measures "
            + config.service()
            + " at http://"
            + printed(address)
            + config.http().metricsPath());
  }

  private static String printed(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
