package com.example.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks with a statement of its own whether it is valid, and prepares by way of another prepare. */
abstract class AcmeConnection implements Connection {
  private final DatabaseMetaData metaData;

  AcmeConnection(DatabaseMetaData metaData) {
    this.metaData = metaData;
  }

  @Override
  public DatabaseMetaData getMetaData() {
    return metaData;
  }

  @Override
  public Statement createStatement() {
    return Concrete.make(AcmeStatement.class, this);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) {
    return prepareStatement(sql, 0, 0);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency) {
    return Concrete.make(AcmePreparedStatement.class, this, sql);
  }

  @Override
  public boolean isValid(int timeoutSeconds) throws SQLException {
    return !createStatement().execute("SELECT 'ping'");
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public boolean getAutoCommit() {
    return true;
  }

  @Override
  public void setAutoCommit(boolean autoCommit) {}

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public void setReadOnly(boolean readOnly) {}

  @Override
  public int getTransactionIsolation() {
    return TRANSACTION_NONE;
  }

  @Override
  public int getNetworkTimeout() {
    return 0;
  }

  @Override
  public void setNetworkTimeout(java.util.concurrent.Executor executor, int milliseconds) {}

  @Override
  public String getCatalog() {
    return "";
  }

  @Override
  public String getSchema() {
    return "";
  }

  @Override
  public void clearWarnings() {}

  @Override
  public void close() {}
}
