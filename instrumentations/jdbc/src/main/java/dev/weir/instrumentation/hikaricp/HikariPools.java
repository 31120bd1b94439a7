package dev.weir.instrumentation.hikaricp;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import dev.weir.jdbc.Database;
import dev.weir.meters.Meters;
import dev.weir.meters.PoolMeter;
import dev.weir.meters.PoolReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What HikariCP's pools are called, and how they are read. */
final class HikariPools {
  /** Pools without a name are numbered: by the order in which they happened to be opened. */
  private static final String NUMBERED = "HikariPool-";

  private static final PoolReader<HikariPool> READER =
      new PoolReader<HikariPool>() {
        @Override
        public int used(HikariPool pool) {
          return pool.getActiveConnections();
        }

        @Override
        public int idle(HikariPool pool) {
          return pool.getIdleConnections();
        }

        @Override
        public int pending(HikariPool pool) {
          return pool.getThreadsAwaitingConnection();
        }

        @Override
        public int max(HikariPool pool) throws ReflectiveOperationException {
          return config(pool).getMaximumPoolSize();
        }

        @Override
        public boolean lends(HikariPool pool, long timeoutMillis) throws SQLException {
          try (Connection connection = pool.getConnection(timeoutMillis)) {
            return connection.isValid((int) Math.max(1, timeoutMillis / 1000));
          }
        }

        @Override
        public int idleMin(HikariPool pool) throws ReflectiveOperationException {
          return config(pool).getMinimumIdle();
        }
      };

  private HikariPools() {}

  /** Cheap where the pool is known. */
  static void opened(HikariPool pool) throws ReflectiveOperationException {
    PoolMeter pools = Meters.pools();
    if (!pools.knows(pool)) {
      pools.opened("hikaricp", name(pool), pool, READER);
    }
  }

  private static HikariConfig config(HikariPool pool) throws ReflectiveOperationException {
    try {
      return pool.config;
    } catch (IllegalAccessError protectedUpTo24) {
      Field config = HikariPool.class.getSuperclass().getDeclaredField("config");
      config.setAccessible(true);
      return (HikariConfig) config.get(pool);
    }
  }

  private static String name(HikariPool pool) throws ReflectiveOperationException {
    HikariConfig config = config(pool);
    String configured = config.getPoolName();
    if (configured != null && !configured.startsWith(NUMBERED)) {
      return configured;
    }
    String url = config.getJdbcUrl() == null ? url(pool) : config.getJdbcUrl();
    return url != null ? Database.of(url).name() : configured != null ? configured : "hikaricp";
  }

  /** No interface has it, but nearly every driver's DataSource does, as one or the other. */
  private static @Nullable String url(HikariPool pool) {
    DataSource dataSource = pool.getUnwrappedDataSource();
    for (String getter : new String[] {"getURL", "getUrl"}) {
      try {
        Method method = dataSource.getClass().getMethod(getter);
        Object url = method.invoke(dataSource);
        if (url instanceof String) {
          return (String) url;
        }
      } catch (ReflectiveOperationException | RuntimeException e) {
        continue; // the other one, or none
      }
    }
    return null;
  }
}
