package com.datalab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Datasets, and queries over them. */
final class Datasets {
  private static final Logger LOG = LoggerFactory.getLogger(Datasets.class);

  private final DataSource database;
  private final RowCounts rowCounts;

  Datasets(Map<String, String> environment) throws SQLException {
    this.database = Database.open(environment);
    this.rowCounts = new RowCounts(database, environment);
  }

  void mount(HttpServer server) {
    server.createContext("/datasets", this::dataset);
    server.createContext("/queries", this::query);
  }

  private void dataset(HttpExchange exchange) throws IOException {
    String name = Http.rest(exchange);
    if (name.equals("corrupt")) {
      throw new IllegalStateException("the checksum of block 7 is wrong");
    }
    Integer rows = rows(name);
    LOG.info("dataset {} has {} rows", name, rows);
    Http.json(exchange, rows == null ? 404 : 200, "{\"rows\": " + rows + "}");
  }

  private Integer rows(String name) throws IOException {
    try {
      return rowCounts.of(name);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Runs in the database; {@code ?seconds=} says how much there is to read. */
  private void query(HttpExchange exchange) throws IOException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT pg_sleep(?)")) {
      select.setDouble(1, Http.number(exchange, "seconds", 0));
      select.execute();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    Http.json(exchange, 200, "{\"rows\": 1}");
  }
}
