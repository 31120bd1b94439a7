package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JdbcMeterTest {
  private final Map<JdbcFact, String> said = new EnumMap<>(JdbcFact.class);
  private final Facts<JdbcFact> statement = said::get;
  private MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  JdbcMeterTest() {
    said.put(JdbcFact.SYSTEM, "postgresql");
    said.put(JdbcFact.NAMESPACE, "shop");
    said.put(JdbcFact.SERVER_ADDRESS, "db");
    said.put(JdbcFact.SERVER_PORT, "5432");
    said.put(JdbcFact.OPERATION, "SELECT");
    said.put(JdbcFact.DATABASE, "shop");
    said.put(JdbcFact.SUCCESS, "true");
  }

  @Test
  void recordsAStatementInTheNamesOfOtel() {
    executed(Dialect.OTEL);
    assertThat(samples("db_client_operation_duration_seconds_count"))
        .containsExactly(
            "db_client_operation_duration_seconds_count{db_namespace=\"shop\",db_operation_name=\"SELECT\","
                + "db_system_name=\"postgresql\",server_address=\"db\",server_port=\"5432\"} 1");
  }

  @Test
  void aFailureSaysWhatItWasAndATableIsNamedWhereItIsKnown() {
    said.put(JdbcFact.ERROR_TYPE, "23");
    said.put(JdbcFact.COLLECTION, "orders");
    executed(Dialect.OTEL);
    assertThat(samples("db_client_operation_duration_seconds_count"))
        .containsExactly(
            "db_client_operation_duration_seconds_count{db_collection_name=\"orders\",db_namespace=\"shop\","
                + "db_operation_name=\"SELECT\",db_system_name=\"postgresql\",error_type=\"23\","
                + "server_address=\"db\",server_port=\"5432\"} 1");
  }

  @Test
  void recordsAStatementForMicrometersDashboards() {
    executed(Dialect.MICROMETER);
    assertThat(samples("jdbc_query_seconds_count"))
        .containsExactly(
            "jdbc_query_seconds_count{database=\"shop\",error=\"none\",operation=\"SELECT\"} 1");
  }

  @Test
  void recordsAStatementByHand() {
    executed(Dialect.CLASSIC);
    String labels = "{database=\"shop\",operation=\"SELECT\",service=\"shop\",success=\"true\"}";
    assertThat(samples("database_queries_total"))
        .containsExactly("database_queries_total" + labels + " 1.0");
    assertThat(samples("database_query_duration_seconds_sum"))
        .containsExactly("database_query_duration_seconds_sum" + labels + " 0.005");
  }

  private void executed(Dialect dialect) {
    registry = new MetricRegistry(MetricSettings.defaults());
    new JdbcMeter(new Binder(registry, dialect, "shop"), StatementLabel.VERB)
        .executed(statement, 5_000_000);
  }

  private List<String> samples(String metric) {
    return Scrape.samples(registry, metric);
  }
}
