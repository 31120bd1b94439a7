package com.sqlsynthesizer.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Runs what was synthesized. */
@Service
public class QueryService {
  private final JdbcTemplate jdbc;
  private final Executor executor;
  private final String databaseType = "postgresql";

  QueryService(JdbcTemplate jdbc, Executor applicationTaskExecutor) {
    this.jdbc = jdbc;
    this.executor = applicationTaskExecutor;
  }

  public String getDatabaseType() {
    return databaseType;
  }

  public List<Map<String, Object>> execute(SynthesizedQuery query) {
    return jdbc.queryForList(query.sql());
  }

  public CompletableFuture<List<Map<String, Object>>> executeAsync(SynthesizedQuery query) {
    return CompletableFuture.supplyAsync(() -> jdbc.queryForList(query.sql()), executor);
  }
}
