package com.example.store.orders;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code orders}. */
@Repository
public class OrderRepository {
  private static final RowMapper<Order> ROW = new DataClassRowMapper<>(Order.class);
  private static final String TAKE =
      "UPDATE stock SET pieces = pieces - ? WHERE article = ? AND pieces >= ?";

  private final JdbcTemplate jdbc;

  OrderRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Order> find(long id) {
    return jdbc.query("SELECT id, article, pieces FROM orders WHERE id = ?", ROW, id).stream()
        .findFirst();
  }

  List<Order> latest(int count) {
    return jdbc.query(
        "SELECT id, article, pieces FROM orders ORDER BY id DESC LIMIT ?", ROW, count);
  }

  /** The lines of a CSV file, one an order. */
  public List<String> csv(int count) {
    return latest(count).stream()
        .map(order -> order.id() + "," + order.article() + "," + order.pieces())
        .toList();
  }

  @Transactional
  Order place(Basket basket) {
    if (jdbc.update(TAKE, basket.pieces(), basket.article(), basket.pieces()) == 0) {
      throw new OutOfStock(basket);
    }
    long id = jdbc.queryForObject("SELECT NEXT VALUE FOR order_numbers", Long.class);
    jdbc.update("INSERT INTO orders VALUES (?, ?, ?)", id, basket.article(), basket.pieces());
    return new Order(id, basket.article(), basket.pieces());
  }
}
