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
  private static final Map<String, Integer> ROWS = Map.of("iris", 150, "wine", 178);

  private final DataSource database;

  Datasets(DataSource database) {
    this.database = database;
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
    Integer rows = ROWS.get(name);
    LOG.info("dataset {} has {} rows", name, rows);
    Http.json(exchange, rows == null ? 404 : 200, "{\"rows\": " + rows + "}");
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
