package dev.weir.jdbc;

import dev.weir.meters.Latest;
import dev.weir.meters.WeakIdentityMap;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The database behind each connection: asked of the connection, once. A thread mostly works with
 * the one that it worked with before, and finds it without a look into the map. Thread-safe.
 */
final class Connections {
  /** More URLs than that are made up per tenant or per run; the later ones are parsed each time. */
  private static final int MOST_URLS = 256;

  private static final WeakIdentityMap<Connection, Known> all = new WeakIdentityMap<>();

  private static final Latest<Connection, Known> latest = new Latest<>();

  private static final Map<String, Database> byUrl = new ConcurrentHashMap<>();

  private Connections() {}

  static Database database(@Nullable Connection connection) {
    if (connection == null) {
      return Database.UNKNOWN;
    }
    Known known = latest.get(connection);
    if (known == null) {
      known = known(connection);
      latest.put(known);
    }
    return known.database;
  }

  private static Known known(Connection connection) {
    Known known = all.get(connection);
    return known != null
        ? known
        : all.putIfAbsent(connection, new Known(connection, ask(connection)));
  }

  /** Drivers answer from what they were given. What one should execute to answer is not counted. */
  private static Database ask(Connection connection) {
    Execution unmeasured = Execution.unmeasured();
    try {
      String url = connection.getMetaData().getURL();
      return url == null ? Database.UNKNOWN : parse(url);
    } catch (Exception | LinkageError e) {
      return Database.UNKNOWN;
    } finally {
      if (unmeasured != null) {
        unmeasured.endUnmeasured();
      }
    }
  }

  private static Database parse(String url) {
    Database parsed = byUrl.get(url);
    if (parsed == null) {
      parsed = Database.of(url);
      if (byUrl.size() < MOST_URLS) {
        byUrl.put(url, parsed);
      }
    }
    return parsed;
  }

  /** A connection and its database. */
  private static final class Known extends WeakReference<Connection> {
    final Database database;

    Known(Connection connection, Database database) {
      super(connection);
      this.database = database;
    }
  }
}
