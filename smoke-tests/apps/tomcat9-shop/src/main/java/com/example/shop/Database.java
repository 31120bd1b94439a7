package com.example.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** The shop's connections: H2 in memory, or whatever {@code JDBC_URL} names. */
final class Database {
  private static final int CONNECTIONS = 5;

  private Database() {}

  static DataSource open(Map<String, String> environment) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setPoolName("shop");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setJdbcUrl(environment.getOrDefault("JDBC_URL", "jdbc:h2:mem:shop;MODE=PostgreSQL"));
    config.setUsername(environment.getOrDefault("JDBC_USER", "sa"));
    config.setPassword(environment.getOrDefault("JDBC_PASSWORD", ""));
    HikariDataSource dataSource = new HikariDataSource(config);
    createTables(dataSource);
    return dataSource;
  }

  private static void createTables(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE orders (id INT PRIMARY KEY, item VARCHAR(80) NOT NULL, quantity INT NOT NULL)");
    }
  }
}
