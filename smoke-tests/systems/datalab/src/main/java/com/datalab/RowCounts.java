package com.datalab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/** How many rows datasets have: the database knows, and Redis remembers for a while. */
final class RowCounts {
  private static final Logger LOG = LoggerFactory.getLogger(RowCounts.class);
  private static final long KEPT_SECONDS = 300;

  private final DataSource database;
  private final JedisPooled redis;

  RowCounts(DataSource database, Map<String, String> environment) {
    this.database = database;
    this.redis =
        new JedisPooled(
            environment.getOrDefault("REDIS_HOST", "localhost"),
            Integer.parseInt(environment.getOrDefault("REDIS_PORT", "6379")));
  }

  /** Null where there is no such dataset. While Redis is away the database is asked each time. */
  Integer of(String dataset) throws SQLException {
    String key = "rows:" + dataset;
    try {
      String kept = redis.get(key);
      if (kept != null) {
        return Integer.valueOf(kept);
      }
      Integer rows = read(dataset);
      if (rows != null) {
        redis.setex(key, KEPT_SECONDS, rows.toString());
      }
      return rows;
    } catch (JedisException e) {
      LOG.warn("nothing is kept: {}", e.getMessage());
      return read(dataset);
    }
  }

  private Integer read(String dataset) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT rows FROM datasets WHERE name = ?")) {
      select.setString(1, dataset);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getInt(1) : null;
      }
    }
  }
}
