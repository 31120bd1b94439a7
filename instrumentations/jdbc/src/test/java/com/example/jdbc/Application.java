package com.example.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;

/** Connects the way JDBC began: drivers are looked up by the URL. */
public final class Application implements Function<String, Connection> {

  @Override
  public Connection apply(String url) {
    try {
      Class.forName(AcmeDriver.class.getName());
      Class.forName(SpyDriver.class.getName());
      return DriverManager.getConnection(url);
    } catch (ClassNotFoundException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
