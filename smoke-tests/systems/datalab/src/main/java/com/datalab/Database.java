package com.datalab;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;

/** The service's connections. */
final class Database {
  private static final int CONNECTIONS = 90;

  private Database() {}

  static DataSource open(Map<String, String> environment) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("datalab");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setJdbcUrl(environment.get("DATABASE_URL"));
    config.setUsername(environment.get("DATABASE_USER"));
    return new HikariDataSource(config);
  }
}
