package com.tollgate.gateway;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is behind the gate. */
@RestController
@RequestMapping("/api/v1")
class ApiController {
  private final JdbcTemplate jdbc;

  ApiController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/usage")
  Integer usage() {
    return jdbc.queryForObject("SELECT count(*) FROM invoices", Integer.class);
  }

  /** Takes the longer, the more there is in it. */
  @GetMapping("/reports/{id}")
  String report(@PathVariable("id") String id, @RequestParam("millis") long millis)
      throws InterruptedException {
    Thread.sleep(millis);
    return "report " + id;
  }

  /** Reads everything there is; the database takes its time. */
  @GetMapping("/exports")
  Integer export(@RequestParam("seconds") double seconds) {
    return jdbc.queryForObject("SELECT 1 FROM pg_sleep(?)", Integer.class, seconds);
  }

  @GetMapping("/legacy")
  String legacy() {
    throw new IllegalStateException("the old system is not there any more");
  }
}
