package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What "a pool" of connections must show under the agent. Each one under test has at most two
 * connections, keeps one ready, and lets nobody wait for more than 300 ms.
 */
public abstract class PoolContract {
  private static final String WAITS = "db_client_connection_wait_time_seconds_count";
  private static final String USES = "db_client_connection_use_time_seconds_count";
  private static final String CREATIONS = "db_client_connection_create_time_seconds_count";
  private static final String TIMEOUTS = "db_client_connection_timeouts_total";
  private static final String PENDING = "db_client_connection_pending_requests";
  private static final String NAME = "db_client_connection_pool_name=";
  private static final String URL =
      "jdbc:h2:mem:shop;DB_CLOSE_ON_EXIT=FALSE;USER=sa;PASSWORD=secret";

  @RegisterExtension protected static final Weir weir = Weir.otel();

  private final List<DataSource> opened = new ArrayList<>();
  private ClassLoader application = ClassLoader.getPlatformClassLoader();

  /** Loads the pool's library and H2. */
  protected abstract ClassLoader application();

  /** Opens a pool of these classes; without a name where that is null. It is {@code Closeable}. */
  protected abstract DataSource open(ClassLoader application, @Nullable String name, String url)
      throws Exception;

  @BeforeEach
  void loadApplication() {
    application = application();
  }

  @AfterEach
  void closePools() throws Exception {
    for (DataSource pool : opened) {
      close(pool);
    }
    // The JDK's list of drivers would hold their loader.
    application.loadClass("org.h2.Driver").getMethod("unload").invoke(null);
  }

  @Test
  void showsItsConnectionsAsTheyComeAndGo() throws Exception {
    DataSource pool = open("orders");
    awaitConnections(0, 1);
    assertThat(gauge("db_client_connection_max")).isEqualTo(2);
    assertThat(gauge("db_client_connection_idle_min")).isEqualTo(1);
    assertThat(gauge(PENDING)).isZero();
    try (Connection one = pool.getConnection()) {
      assertThat(one.isClosed()).isFalse();
      // Whether another is made ready at once is up to the pool.
      assertThat(
              weir.scrape()
                  .sum("db_client_connection_count", "db_client_connection_state=\"used\""))
          .isEqualTo(1);
      try (Connection two = pool.getConnection()) {
        assertThat(two.isClosed()).isFalse();
        awaitConnections(2, 0);
      }
      awaitConnections(1, 1);
    }
    awaitConnections(0, 2);
  }

  @Test
  void timesWaitingUseAndCreation() throws Exception {
    DataSource pool = open("orders");
    for (int i = 0; i < 10; i++) {
      try (Connection connection = pool.getConnection()) {
        Thread.sleep(2);
        assertThat(connection.isClosed()).isFalse();
      }
    }
    Connection lent = pool.getConnection();
    assertThat(gauge(WAITS)).isEqualTo(11);
    assertThat(gauge(USES)).isEqualTo(10);
    assertThat(gauge("db_client_connection_use_time_seconds_sum")).isBetween(.02, 5.0);
    assertThat(gauge("db_client_connection_wait_time_seconds_sum")).isBetween(1e-9, 5.0);
    lent.close();
    lent.close();
    assertThat(gauge(USES)).isEqualTo(11);
    weir.eventually(
        scrape ->
            assertThat(scrape.sum(CREATIONS, NAME + "\"orders\""))
                .isEqualTo(scrape.sum("db_client_connection_count", NAME + "\"orders\"")));
    assertThat(gauge("db_client_connection_create_time_seconds_sum")).isPositive();
  }

  @Test
  void countsWhoWaitedInVain() throws Exception {
    DataSource pool = open("orders");
    assertThat(gauge(TIMEOUTS)).isZero();
    try (Connection one = pool.getConnection();
        Connection two = pool.getConnection()) {
      assertThat(one).isNotSameAs(two);
      CompletableFuture<Void> third = CompletableFuture.runAsync(() -> askInVain(pool));
      weir.eventually(scrape -> assertThat(gauge(PENDING)).isEqualTo(1));
      third.join();
      askInVain(pool);
    }
    assertThat(gauge(TIMEOUTS)).isEqualTo(2);
    assertThat(gauge(WAITS)).isEqualTo(2);
    assertThat(gauge(PENDING)).isZero();
  }

  private static void askInVain(DataSource pool) {
    assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
  }

  @Test
  void aStatementOnALentConnectionCountsOnce() throws Exception {
    DataSource pool = open("orders");
    for (int i = 0; i < 5; i++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.executeQuery("SELECT 1").close();
        connection.prepareStatement("SELECT 2").executeQuery().close();
      }
    }
    assertThat(weir.scrape().samples("db_client_operation_duration_seconds_count"))
        .containsExactly(
            "db_client_operation_duration_seconds_count{db_namespace=\"shop\","
                + "db_operation_name=\"SELECT\",db_system_name=\"h2database\"} 10");
  }

  @Test
  void nothingIsLeftOfAPoolThatWasClosed() throws Exception {
    DataSource pool = open("orders");
    Connection late = pool.getConnection();
    close(pool);
    assertNoGauges();
    late.close();
    assertNoGauges();

    open("orders");
    awaitConnections(0, 1);
    assertThat(weir.scrape().samples("db_client_connection_max"))
        .containsExactly("db_client_connection_max{" + NAME + "\"orders\"} 2.0");
  }

  private void assertNoGauges() {
    for (String metric :
        new String[] {"count", "max", "idle_min", "pending_requests", "timeouts_total"}) {
      assertThat(weir.scrape().samples("db_client_connection_" + metric)).isEmpty();
    }
  }

  @Test
  void aPoolWithoutANameIsCalledWhatItConnectsTo() throws Exception {
    open(null).getConnection().close();
    assertThat(weir.scrape().samples("db_client_connection_max"))
        .containsExactly("db_client_connection_max{" + NAME + "\"h2:mem:shop\"} 2.0");
    assertThat(weir.scrape().toString()).doesNotContain("secret");
  }

  @Test
  void twoPoolsOfOneNameAreToldApart() throws Exception {
    open("orders");
    open("orders").getConnection().close();
    assertThat(weir.scrape().samples("db_client_connection_max"))
        .containsExactly(
            "db_client_connection_max{" + NAME + "\"orders\"} 2.0",
            "db_client_connection_max{" + NAME + "\"orders-2\"} 2.0");
  }

  @Test
  void anApplicationThatClosedItsPoolIsCollected() throws Exception {
    WeakReference<ClassLoader> redeployed = new WeakReference<>(redeploy());
    Garbage.awaitCollected(redeployed);
  }

  private ClassLoader redeploy() throws Exception {
    ClassLoader once = application();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(() -> use(once, failure));
    thread.start();
    thread.join();
    assertThat(failure.get()).isNull();
    return once;
  }

  private void use(ClassLoader once, AtomicReference<@Nullable Throwable> failure) {
    try {
      DataSource shortLived = open(once, "orders", "jdbc:h2:mem:gone");
      try (Connection connection = shortLived.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1");
        connection.prepareStatement("SELECT 2").execute();
      }
      close(shortLived);
      // DriverManager, of the JDK, would hold it.
      once.loadClass("org.h2.Driver").getMethod("unload").invoke(null);
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  private DataSource open(@Nullable String name) throws Exception {
    DataSource pool = open(application, name, URL);
    opened.add(pool);
    return pool;
  }

  private static void close(DataSource pool) throws Exception {
    ((AutoCloseable) pool).close();
  }

  private void awaitConnections(int used, int idle) {
    weir.eventually(
        scrape ->
            assertThat(scrape.samples("db_client_connection_count"))
                .containsExactly(
                    "db_client_connection_count{"
                        + NAME
                        + "\"orders\",db_client_connection_state=\"idle\"} "
                        + (double) idle,
                    "db_client_connection_count{"
                        + NAME
                        + "\"orders\",db_client_connection_state=\"used\"} "
                        + (double) used));
  }

  private double gauge(String metric) {
    return weir.scrape().sum(metric, NAME + "\"orders\"");
  }
}
