package com.datalab;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** The service's connections. */
final class Database {
  private static final int CONNECTIONS = 90;

  private Database() {}

  /** With the catalogue in it. */
  static DataSource open(Map<String, String> environment) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setPoolName("datalab");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setJdbcUrl(environment.get("DATABASE_URL"));
    config.setUsername(environment.get("DATABASE_USER"));
    config.setPassword(environment.get("DATABASE_PASSWORD"));
    DataSource database = new HikariDataSource(config);
    migrate(database);
    return database;
  }

  private static void migrate(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS datasets (name text PRIMARY KEY, rows int NOT NULL)");
      statement.execute(
          "INSERT INTO datasets VALUES ('iris', 150), ('wine', 178) ON CONFLICT DO NOTHING");
    }
  }
}
