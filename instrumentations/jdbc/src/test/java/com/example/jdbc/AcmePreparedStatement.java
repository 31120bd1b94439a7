package com.example.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inherits what its superclass executes. */
abstract class AcmePreparedStatement extends AcmeStatement implements PreparedStatement {
  private final String sql;

  AcmePreparedStatement(Connection connection, String sql) {
    super(connection);
    this.sql = sql;
  }

  @Override
  public boolean execute() throws SQLException {
    return execute(sql);
  }

  @Override
  public int executeUpdate() throws SQLException {
    return executeUpdate(sql);
  }

  @Override
  public void addBatch() {
    addBatch(sql);
  }
}
