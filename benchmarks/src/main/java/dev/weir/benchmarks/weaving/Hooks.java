package dev.weir.benchmarks.weaving;

import java.util.Map;

/** The six classes that both weave: what a Spring service on Tomcat, HikariCP and H2 needs. */
final class Hooks {
  /** Class to method; every overload of it. */
  static final Map<String, String> METHODS =
      Map.of(
          "org.apache.catalina.connector.CoyoteAdapter", "service",
          "org.apache.catalina.connector.Request", "recycle",
          "org.springframework.web.servlet.DispatcherServlet", "doDispatch",
          "com.zaxxer.hikari.pool.HikariPool", "getConnection",
          "org.h2.jdbc.JdbcStatement", "executeQuery",
          "org.h2.jdbc.JdbcPreparedStatement", "executeQuery");

  private Hooks() {}
}
