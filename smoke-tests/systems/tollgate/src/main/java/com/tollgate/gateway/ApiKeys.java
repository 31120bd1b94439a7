package com.tollgate.gateway;

import java.util.List;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The keys that were handed out. */
@Repository
public class ApiKeys {
  private final JdbcTemplate jdbc;

  ApiKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of a key. */
  @Cacheable("api_keys")
  public Authentication find(String key) {
    List<Authentication> found =
        jdbc.query(
            "SELECT organization, revoked FROM api_keys WHERE key = ?",
            (row, number) ->
                row.getBoolean("revoked")
                    ? new Authentication(null, "revoked_key")
                    : new Authentication(row.getString("organization"), null),
            key);
    return found.isEmpty() ? new Authentication(null, "unknown_key") : found.get(0);
  }
}
