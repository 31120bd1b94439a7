package com.example.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

/** Wraps another driver's connections and statements in proxies that note what is called. */
public final class SpyDriver implements Driver {
  private final List<String> seen = new ArrayList<>();

  static {
    try {
      DriverManager.registerDriver(new SpyDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return acceptsURL(url)
        ? wrap(Connection.class, DriverManager.getConnection(url.replace("spy:", ""), info))
        : null;
  }

  private <T> T wrap(Class<T> type, Object wrapped) {
    return type.cast(
        Proxy.newProxyInstance(
            SpyDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> called(wrapped, method, arguments)));
  }

  private Object called(Object wrapped, Method method, Object[] arguments) throws Throwable {
    seen.add(method.getName());
    try {
      Object result = method.invoke(wrapped, arguments);
      return result instanceof Statement ? wrap(method.getReturnType(), result) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:spy:");
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
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
