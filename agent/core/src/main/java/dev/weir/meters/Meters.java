package dev.weir.meters;

import dev.weir.dialect.Dialect;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through which advice reaches meters: {@code Meters.httpServer().…}. Each meter is made when it is
 * first asked for, so that nothing is loaded of a library the application does not use. Lives in
 * the agent's loader, once; advice is loaded beside each application loader. Thread-safe.
 */
public final class Meters {
  private static Origin origin =
      new Origin() {
        @Override
        public Binder binder() {
          return new Binder(new MetricRegistry(MetricSettings.defaults()), Dialect.OTEL, "");
        }
      };

  private static volatile @Nullable Meters installed;

  private final Binder binder;
  private final StatementLabel statementLabel;
  private volatile @Nullable HttpServerMeter httpServer;
  private volatile @Nullable HttpClientMeter httpClient;
  private volatile @Nullable JdbcMeter jdbc;
  private volatile @Nullable RedisMeter redis;
  private volatile @Nullable PoolMeter pools;
  private volatile @Nullable WebSocketMeter webSockets;
  private volatile @Nullable CacheMeter caches;
  private volatile @Nullable MessagingMeter messaging;
  private volatile @Nullable JobMeter jobs;
  private volatile @Nullable ExecutorMeter executors;

  private Meters(Binder binder, StatementLabel statementLabel) {
    this.binder = binder;
    this.statementLabel = statementLabel;
  }

  /** Makes the registry when the first metric is asked for: before main, nobody needs it. */
  public interface Origin {
    Binder binder();

    /** What JDBC statements are told apart by. */
    default StatementLabel statementLabel() {
      return StatementLabel.VERB;
    }
  }

  /** Makes all meters from now on record into what this origin makes. Called once, at start. */
  public static synchronized void install(Origin made) {
    origin = made;
    installed = null;
  }

  /** Requests that this JVM's servers answer. */
  public static HttpServerMeter httpServer() {
    Meters meters = meters();
    HttpServerMeter known = meters.httpServer;
    return known == null ? meters.makeHttpServer() : known;
  }

  private synchronized HttpServerMeter makeHttpServer() {
    if (httpServer == null) {
      httpServer = new HttpServerMeter(binder);
    }
    return httpServer;
  }

  /** Requests that this JVM sends. */
  public static HttpClientMeter httpClient() {
    Meters meters = meters();
    HttpClientMeter known = meters.httpClient;
    return known == null ? meters.makeHttpClient() : known;
  }

  private synchronized HttpClientMeter makeHttpClient() {
    if (httpClient == null) {
      httpClient = new HttpClientMeter(binder);
    }
    return httpClient;
  }

  /** Statements executed through JDBC. */
  public static JdbcMeter jdbc() {
    Meters meters = meters();
    JdbcMeter known = meters.jdbc;
    return known == null ? meters.makeJdbc() : known;
  }

  private synchronized JdbcMeter makeJdbc() {
    if (jdbc == null) {
      jdbc = new JdbcMeter(binder, statementLabel);
    }
    return jdbc;
  }

  /** Commands to Redis. */
  public static RedisMeter redis() {
    Meters meters = meters();
    RedisMeter known = meters.redis;
    return known == null ? meters.makeRedis() : known;
  }

  private synchronized RedisMeter makeRedis() {
    if (redis == null) {
      redis = new RedisMeter(binder);
    }
    return redis;
  }

  /** Pools of connections. */
  public static PoolMeter pools() {
    Meters meters = meters();
    PoolMeter known = meters.pools;
    return known == null ? meters.makePools() : known;
  }

  /** The pools of connections that are open now; none is made to ask. */
  public static List<Pool<?>> openPools() {
    PoolMeter known = meters().pools;
    return known == null ? Collections.emptyList() : known.open();
  }

  private synchronized PoolMeter makePools() {
    if (pools == null) {
      pools = new PoolMeter(binder);
    }
    return pools;
  }

  /** WebSockets that this JVM serves. */
  public static WebSocketMeter webSockets() {
    Meters meters = meters();
    WebSocketMeter known = meters.webSockets;
    return known == null ? meters.makeWebSockets() : known;
  }

  private synchronized WebSocketMeter makeWebSockets() {
    if (webSockets == null) {
      webSockets = new WebSocketMeter(binder);
    }
    return webSockets;
  }

  /** Caches. */
  public static CacheMeter caches() {
    Meters meters = meters();
    CacheMeter known = meters.caches;
    return known == null ? meters.makeCaches() : known;
  }

  private synchronized CacheMeter makeCaches() {
    if (caches == null) {
      caches = new CacheMeter(binder);
    }
    return caches;
  }

  /** Messages that are sent and consumed. */
  public static MessagingMeter messaging() {
    Meters meters = meters();
    MessagingMeter known = meters.messaging;
    return known == null ? meters.makeMessaging() : known;
  }

  private synchronized MessagingMeter makeMessaging() {
    if (messaging == null) {
      messaging = new MessagingMeter(binder);
    }
    return messaging;
  }

  /** Work that is done on a schedule. */
  public static JobMeter jobs() {
    Meters meters = meters();
    JobMeter known = meters.jobs;
    return known == null ? meters.makeJobs() : known;
  }

  private synchronized JobMeter makeJobs() {
    if (jobs == null) {
      jobs = new JobMeter(binder);
    }
    return jobs;
  }

  /** Thread pools. */
  public static ExecutorMeter executors() {
    Meters meters = meters();
    ExecutorMeter known = meters.executors;
    return known == null ? meters.makeExecutors() : known;
  }

  private synchronized ExecutorMeter makeExecutors() {
    if (executors == null) {
      executors = new ExecutorMeter(binder);
    }
    return executors;
  }

  /** For meters without a method of their own here: rules, and the agent's own. */
  public static Binder binder() {
    return meters().binder;
  }

  private static Meters meters() {
    Meters known = installed;
    return known != null ? known : make();
  }

  private static synchronized Meters make() {
    Meters known = installed;
    if (known == null) {
      known = new Meters(origin.binder(), origin.statementLabel());
      installed = known;
    }
    return known;
  }
}
