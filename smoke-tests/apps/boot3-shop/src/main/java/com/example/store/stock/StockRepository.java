package com.example.store.stock;

import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code stock}. */
@Repository
class StockRepository {
  private final JdbcTemplate jdbc;

  StockRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  OptionalInt pieces(String article) {
    return jdbc
        .queryForList("SELECT pieces FROM stock WHERE article = ?", Integer.class, article)
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
