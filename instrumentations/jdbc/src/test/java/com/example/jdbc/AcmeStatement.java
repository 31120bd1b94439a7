package com.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Expresses every method by {@code execute}, as drivers do. */
abstract class AcmeStatement implements Statement {
  private final Connection connection;
  private final List<String> batch = new ArrayList<>();

  AcmeStatement(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    if (sql.contains("fail")) {
      throw new SQLException("as asked", "40P01");
    }
    if (sql.contains("crash")) {
      throw new IllegalStateException("as asked");
    }
    return false;
  }

  @Override
  public int executeUpdate(String sql) throws SQLException {
    execute(sql);
    return 1;
  }

  @Override
  public void addBatch(String sql) {
    batch.add(sql);
  }

  @Override
  public int[] executeBatch() throws SQLException {
    int[] counts = new int[batch.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = executeUpdate(batch.get(i));
    }
    batch.clear();
    return counts;
  }

  @Override
  public void setQueryTimeout(int seconds) {}

  @Override
  public void close() {}
}
