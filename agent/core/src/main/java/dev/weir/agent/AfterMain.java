package dev.weir.agent;

import dev.weir.config.ViewConfig;
import dev.weir.config.WeirConfig;
import dev.weir.exposition.SidePort;
import dev.weir.exposition.SidePortException;
import dev.weir.exposition.WebProtection;
import dev.weir.health.Health;
import dev.weir.jmx.JmxMetrics;
import dev.weir.jvm.JvmMetrics;
import dev.weir.log.Log;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.system.SystemMetrics;
import dev.weir.weave.Loom;
import java.net.InetSocketAddress;

/**
 * What waits until the application's main class is about to run: the side port, and all that is
 * read from the JVM's own management. Before that, either could decide which log manager or MBean
 * server the JVM gets.
 */
final class AfterMain implements Runnable {
  /** An embedded JVM has no main class; one that has takes less. */
  private static final long PATIENCE_SECONDS = 5;

  private static final long UP_AFTER_MILLIS = 30_000;

  private final Agenda agenda = new Agenda();
  private final Loom loom;
  private final AgentFacts facts;

  private AfterMain(Loom loom, AgentFacts facts) {
    this.loom = loom;
    this.facts = facts;
  }

  /** Starts waiting, on a daemon thread. */
  static void start(Loom loom, AgentFacts facts) {
    Thread thread = new Thread(new AfterMain(loom, facts), "weir-start");
    thread.setDaemon(true);
    thread.setContextClassLoader(AfterMain.class.getClassLoader());
    thread.start();
  }

  @Override
  public void run() {
    try {
      loom.mainClass().await(PATIENCE_SECONDS);
      WeirConfig config = facts.live().generation().config;
      Reloads reloads = new Reloads(facts.live(), agenda, this::sayWhichRulesMatchNothing);
      reloads.watch();
      if (!config.rulesAndCaptures().isEmpty() || !config.views().isEmpty()) {
        agenda.in(UP_AFTER_MILLIS, this::sayWhatMatchesNothing);
      }
      openSidePort(config, reloads);
      if (facts.polls != null) {
        facts.polls.start(Meters.binder().registry());
      }
    } catch (SidePortException e) {
      Log.error(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      Log.error("the side port could not be started: " + e + ". The application is unaffected.");
      Log.debug("starting the side port", e);
    }
  }

  private void openSidePort(WeirConfig config, Reloads reloads) throws SidePortException {
    MetricRegistry registry = Meters.binder().registry();
    AgentMetrics.register(registry, facts);
    if (config.instrumentations().enabled("jvm")) {
      JvmMetrics.start(Meters.binder());
    }
    if (config.instrumentations().enabled("system")) {
      SystemMetrics.start(Meters.binder());
    }
    String beans = config.jmx().configFile();
    if (beans != null) {
      JmxMetrics.start(beans, registry);
    }
    Health health = new Health(config, loom::loadedClasses);
    health.register(registry);
    SidePort sidePort =
        new SidePort(
                config.http().listen().host(),
                config.http().listen().port(),
                config.http().metricsPath(),
                registry.prometheus(),
                () -> true,
                AgentMetrics.scrapes(registry)::observeNanos)
            .serve("/-/reload", new ReloadHandler(reloads));
    String webConfigFile = config.http().webConfigFile();
    if (webConfigFile != null) {
      sidePort.protect(WebProtection.of(webConfigFile));
    }
    InetSocketAddress address = health.serve(sidePort).start();
    Log.info(
        "measures "
            + config.service()
            + " at "
            + sidePort.scheme()
            + "://"
            + printed(address)
            + config.http().metricsPath());
  }

  /** By now the application is up: what it has not loaded is misspelt, or seldom used. */
  private void sayWhatMatchesNothing() {
    sayWhichRulesMatchNothing();
    for (ViewConfig view : Meters.binder().registry().unusedViews()) {
      String fact = view.position() + ": no metric is called `" + view.metric() + "` so far. ";
      Log.warn(fact + "See docs/METRICS.md for the names of this dialect.");
    }
  }

  private void sayWhichRulesMatchNothing() {
    for (String line : facts.live().generation().rules.unmatched(loom.loadedClasses())) {
      Log.warn(line);
    }
  }

  private static String printed(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
