package com.example.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * A driver that nobody has heard of, of a database that does nothing. Its classes implement as much
 * of JDBC as is used: see {@link Concrete}.
 */
public final class AcmeDriver implements Driver {
  public static final String URL = "jdbc:acme://till:7/shop?key=secret";

  static {
    try {
      DriverManager.registerDriver(new AcmeDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public Connection connect(String url, Properties info) {
    return acceptsURL(url) ? Concrete.make(AcmeConnection.class, metaData(url)) : null;
  }

  static DatabaseMetaData metaData(String url) {
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            AcmeDriver.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            (self, method, arguments) -> url);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:acme:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
