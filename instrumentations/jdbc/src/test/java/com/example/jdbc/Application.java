package com.example.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.function.Function;

/**
 * Connects through the JDK's own registry, which shows a caller the drivers of its loader alone.
 */
public final class Application implements Function<String, Connection>, AutoCloseable {
  Application() throws ClassNotFoundException {
    ClassLoader loader = Application.class.getClassLoader();
    String home = Application.class.getPackage().getName();
    Class.forName(home + ".AcmeDriver", true, loader);
    Class.forName(home + ".SpyDriver", true, loader);
  }

  @Override
  public Connection apply(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an application must when it is undeployed: the JDK would hold its drivers. */
  @Override
  public void close() throws SQLException {
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      DriverManager.deregisterDriver(driver);
    }
  }
}
