package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.dialect.Facts;
import dev.weir.dialect.JdbcFact;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisMeterTest {
  private static final String COUNT = "db_client_operation_duration_seconds_count";

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private final RedisMeter meter = new RedisMeter(new Binder(registry, Dialect.OTEL, "shop"));

  @ParameterizedTest
  @CsvSource({
    "WRONGTYPE Operation against a key, WRONGTYPE",
    "NOAUTH, NOAUTH",
    "'', _OTHER",
    "no such plan, _OTHER",
    "Tenant 4711 is unknown, _OTHER",
    "T4711 is unknown, _OTHER",
    "THISISLONGERTHANANYCODEOFREDIS x, _OTHER"
  })
  void aRefusalIsKnownByTheWordOfCapitalsThatItBeginsWith(String answer, String errorType) {
    meter.begin(RedisServer.of("cache", 6379), "GET").refused(answer);
    assertThat(Scrape.samples(registry, COUNT))
        .containsExactly(
            COUNT
                + "{db_operation_name=\"GET\",db_system_name=\"redis\",error_type=\""
                + errorType
                + "\",server_address=\"cache\",server_port=\"6379\"} 1");
  }

  @Test
  void aFailureIsKnownByItsClassWithoutTheFuturesWrapping() {
    meter
        .begin(RedisServer.UNKNOWN, "GET")
        .failed(new CompletionException(new ConnectException("refused")));
    assertThat(Scrape.samples(registry, COUNT))
        .containsExactly(
            COUNT
                + "{db_operation_name=\"GET\",db_system_name=\"redis\",error_type=\"java.net.ConnectException\"} 1");
  }

  @Test
  void sharesItsMetricWithStatements() {
    Facts<JdbcFact> statement = fact -> fact == JdbcFact.SYSTEM ? "h2database" : null;
    new JdbcMeter(new Binder(registry, Dialect.OTEL, "shop"), StatementLabel.VERB)
        .executed(statement, 1000);
    meter.begin(RedisServer.of(InetSocketAddress.createUnresolved("cache", 1)), "GET").answered();
    assertThat(Scrape.samples(registry, COUNT))
        .containsExactlyInAnyOrder(
            COUNT + "{db_system_name=\"h2database\"} 1",
            COUNT
                + "{db_operation_name=\"GET\",db_system_name=\"redis\",server_address=\"cache\",server_port=\"1\"} 1");
  }
}
