package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolMeterTest {
  private static final PoolReader<Pond> READER =
      new PoolReader<>() {
        @Override
        public int used(Pond pool) {
          return pool.used;
        }

        @Override
        public int idle(Pond pool) {
          return 10 - pool.used;
        }

        @Override
        public int pending(Pond pool) {
          throw new IllegalStateException("nobody knows");
        }

        @Override
        public int max(Pond pool) {
          return 10;
        }

        @Override
        public boolean lends(Pond pool, long timeoutMillis) {
          return pool.used < 10;
        }

        @Override
        public int idleMin(Pond pool) {
          return 2;
        }
      };

  private MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private PoolMeter pools = meter(Dialect.OTEL);
  private final Pond pond = new Pond();

  @Test
  void readsAPoolWhenItIsScraped() {
    pools.opened("pond", "orders", pond, READER);
    pond.used = 3;
    assertThat(samples("db_client_connection_count"))
        .containsExactly(
            "db_client_connection_count{db_client_connection_pool_name=\"orders\",db_client_connection_state=\"idle\"} 7.0",
            "db_client_connection_count{db_client_connection_pool_name=\"orders\",db_client_connection_state=\"used\"} 3.0");
    pond.used = 4;
    assertThat(samples("db_client_connection_count"))
        .contains(
            "db_client_connection_count{db_client_connection_pool_name=\"orders\",db_client_connection_state=\"used\"} 4.0");
    assertThat(samples("db_client_connection_max"))
        .containsExactly(
            "db_client_connection_max{db_client_connection_pool_name=\"orders\"} 10.0");
    assertThat(samples("db_client_connection_idle_min"))
        .containsExactly(
            "db_client_connection_idle_min{db_client_connection_pool_name=\"orders\"} 2.0");
  }

  @Test
  void whatAPoolDoesNotKnowIsNotExposed() {
    pools.opened("pond", "orders", pond, READER);
    assertThat(samples("db_client_connection_idle_max")).isEmpty();
    assertThat(samples("db_client_connection_pending_requests")).isEmpty();
    assertThat(samples("db_client_connection_max")).hasSize(1);
  }

  @Test
  void timeoutsAreZeroBeforeTheFirst() {
    pools.opened("pond", "orders", pond, READER);
    String timeouts = "db_client_connection_timeouts_total";
    String labels = "{db_client_connection_pool_name=\"orders\"} ";
    assertThat(samples(timeouts)).containsExactly(timeouts + labels + "0.0");
    pools.timedOut(pond);
    assertThat(samples(timeouts)).containsExactly(timeouts + labels + "1.0");
  }

  @Test
  void timesWaitingUseAndCreation() {
    pools.opened("pond", "orders", pond, READER);
    Object connection = new Object();
    pools.created(pond, 2_000_000_000L);
    pools.waited(pond, 5_000_000);
    pools.borrowed(connection);
    pools.returned(pond, connection);
    pools.returned(pond, connection);
    String labels = "{db_client_connection_pool_name=\"orders\"}";
    assertThat(samples("db_client_connection_create_time_seconds_sum"))
        .containsExactly("db_client_connection_create_time_seconds_sum" + labels + " 2.0");
    assertThat(samples("db_client_connection_wait_time_seconds_sum"))
        .containsExactly("db_client_connection_wait_time_seconds_sum" + labels + " 0.005");
    assertThat(samples("db_client_connection_use_time_seconds_count"))
        .containsExactly("db_client_connection_use_time_seconds_count" + labels + " 1");
  }

  @Test
  void connectionsThatAThreadHasTogetherAreToldApart() {
    pools.opened("pond", "orders", pond, READER);
    Object one = new Object();
    Object other = new Object();
    pools.borrowed(one);
    pools.returned(pond, other); // nobody had it
    assertThat(samples("db_client_connection_use_time_seconds_count")).isEmpty();
    pools.borrowed(other);
    pools.returned(pond, one);
    pools.returned(pond, one);
    pools.returned(pond, other);
    assertThat(samples("db_client_connection_use_time_seconds_count"))
        .singleElement()
        .asString()
        .endsWith(" 2");
  }

  @Test
  void aClosedPoolLeavesNoGaugeAndItsNameIsFreeAgain() {
    pools.opened("pond", "orders", pond, READER);
    pools.closed(pond);
    pools.closed(pond);
    assertThat(samples("db_client_connection_count")).isEmpty();
    assertThat(samples("db_client_connection_timeouts_total")).isEmpty();
    assertThat(pools.knows(pond)).isTrue();

    Pond next = new Pond();
    pools.opened("pond", "orders", next, READER);
    assertThat(samples("db_client_connection_max"))
        .containsExactly(
            "db_client_connection_max{db_client_connection_pool_name=\"orders\"} 10.0");
  }

  @Test
  void openPoolsOfOneNameAreToldApart() {
    Pond other = new Pond();
    Pond third = new Pond();
    pools.opened("pond", "orders", pond, READER);
    pools.opened("pond", "orders", pond, READER);
    pools.opened("pond", "orders", other, READER);
    pools.opened("pond", "orders", third, READER);
    assertThat(samples("db_client_connection_max"))
        .containsExactly(
            "db_client_connection_max{db_client_connection_pool_name=\"orders\"} 10.0",
            "db_client_connection_max{db_client_connection_pool_name=\"orders-2\"} 10.0",
            "db_client_connection_max{db_client_connection_pool_name=\"orders-3\"} 10.0");
  }

  @Test
  void aPoolThatNobodyClosedVanishesWithItsApplication() throws Exception {
    pools.opened("pond", "orders", new Pond(), READER);
    for (int i = 0; i < 100 && !samples("db_client_connection_max").isEmpty(); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(samples("db_client_connection_max")).isEmpty();
    pools.opened("pond", "orders", pond, READER);
    assertThat(samples("db_client_connection_max"))
        .containsExactly(
            "db_client_connection_max{db_client_connection_pool_name=\"orders\"} 10.0");
  }

  @Test
  void hikariPoolsHaveTheNamesThatTheyGiveToMicrometer() {
    pools = meter(Dialect.MICROMETER);
    pools.opened("hikaricp", "orders", pond, READER);
    pond.used = 3;
    pools.waited(pond, 5_000_000);
    assertThat(samples("hikaricp_connections"))
        .containsExactly("hikaricp_connections{pool=\"orders\"} 10.0");
    assertThat(samples("hikaricp_connections_active"))
        .containsExactly("hikaricp_connections_active{pool=\"orders\"} 3.0");
    assertThat(samples("hikaricp_connections_timeout_total"))
        .containsExactly("hikaricp_connections_timeout_total{pool=\"orders\"} 0.0");
    assertThat(samples("hikaricp_connections_acquire_seconds_count"))
        .containsExactly("hikaricp_connections_acquire_seconds_count{pool=\"orders\"} 1");
    assertThat(samples("hikaricp_connections_acquire_seconds_max"))
        .containsExactly("hikaricp_connections_acquire_seconds_max{pool=\"orders\"} 0.005");
  }

  @Test
  void otherPoolsHaveSpringBootsNamesInMicrometer() {
    pools = meter(Dialect.MICROMETER);
    pools.opened("dbcp2", "orders", pond, READER);
    assertThat(samples("jdbc_connections_idle"))
        .containsExactly("jdbc_connections_idle{name=\"orders\"} 10.0");
    assertThat(samples("jdbc_connections_min"))
        .containsExactly("jdbc_connections_min{name=\"orders\"} 2.0");
  }

  @Test
  void speaksClassicToo() {
    pools = meter(Dialect.CLASSIC);
    pools.opened("hikaricp", "orders", pond, READER);
    pools.waited(pond, 5_000_000);
    assertThat(samples("database_connections_active"))
        .containsExactly("database_connections_active{pool=\"orders\",service=\"shop\"} 0.0");
    assertThat(samples("database_connection_wait_seconds_count"))
        .containsExactly(
            "database_connection_wait_seconds_count{pool=\"orders\",service=\"shop\"} 1");
  }

  @Test
  void whatHappensToAnUnknownPoolIsNotRecorded() {
    pools.waited(pond, 1);
    pools.timedOut(pond);
    pools.created(pond, 1);
    pools.borrowed(pond);
    pools.returned(pond, pond);
    pools.closed(pond);
    assertThat(Scrape.text(registry)).doesNotContain("db_client");
  }

  private PoolMeter meter(Dialect dialect) {
    registry = new MetricRegistry(MetricSettings.defaults());
    return new PoolMeter(new Binder(registry, dialect, "shop"));
  }

  private List<String> samples(String metric) {
    return Scrape.samples(registry, metric);
  }

  private static final class Pond {
    int used;
  }
}
