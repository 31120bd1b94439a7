package com.example.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code orders}. */
final class Orders {
  private static final String INSERT = "INSERT INTO orders (id, item, quantity) VALUES (?, ?, ?)";

  private final DataSource dataSource;

  Orders(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The order, or {@code null}. */
  Order find(int id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, item, quantity FROM orders WHERE id = ?")) {
      select.setInt(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? order(row) : null;
      }
    }
  }

  /** Fails with SQLState 23505 where the number is taken. */
  void add(Order order) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, order);
      insert.executeUpdate();
    }
  }

  /** All of them, or none. */
  void addAll(List<Order> orders) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Order order : orders) {
        bind(insert, order);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  boolean remove(int id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement("DELETE FROM orders WHERE id = ?")) {
      delete.setInt(1, id);
      return delete.executeUpdate() == 1;
    }
  }

  List<Order> all() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, item, quantity FROM orders ORDER BY id");
        ResultSet rows = select.executeQuery()) {
      List<Order> orders = new ArrayList<>();
      while (rows.next()) {
        orders.add(order(rows));
      }
      return orders;
    }
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(row.getInt("id"), row.getString("item"), row.getInt("quantity"));
  }

  private static void bind(PreparedStatement insert, Order order) throws SQLException {
    insert.setInt(1, order.getId());
    insert.setString(2, order.getItem());
    insert.setInt(3, order.getQuantity());
  }
}
