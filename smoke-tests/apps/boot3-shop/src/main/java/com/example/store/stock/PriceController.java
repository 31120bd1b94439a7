package com.example.store.stock;

import com.example.store.plans.Feature;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Today's prices, in cents. */
@RestController
@Feature("prices")
class PriceController {
  private final JdbcTemplate jdbc;

  PriceController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/prices/{article}")
  Callable<Integer> price(@PathVariable("article") String article) {
    return () ->
        jdbc.queryForObject(
            "SELECT price_cents FROM stock WHERE article = ?", Integer.class, article);
  }
}
