package dev.weir.instrumentation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.testing.Garbage;
import dev.weir.testing.Weir;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A driver that nobody named is found when the application uses it, its first statement included.
 */
class UnknownDriverTest {
  private static final String URL = "jdbc:acme://till:7/shop?key=secret";
  private static final String COUNT = "db_client_operation_duration_seconds_count";
  private static final String DATABASE = "db_system_name=\"other_sql\"";
  private static final String SERVER = "server_address=\"till\",server_port=\"7\"";

  @RegisterExtension static final Weir weir = Weir.otel();

  private final InventedLoader application = new InventedLoader();

  /** The JDK's list of drivers would hold their loader. */
  @AfterEach
  void unloadDrivers() throws Exception {
    ((AutoCloseable) make("Application")).close();
  }

  @Test
  void isFoundThroughTheDriverManager() throws Exception {
    Connection connection = connect(URL);
    connection.createStatement().execute("SELECT 1");
    assertThat(weir.scrape().samples(COUNT)).containsExactly(selects(1));
  }

  @Test
  void isFoundWhereItsDriverIsAskedDirectly() throws Exception {
    Driver driver = (Driver) make("AcmeDriver");
    assertThat(driver.connect("jdbc:other:", new Properties())).isNull();
    Connection connection = driver.connect(URL, new Properties());
    connection.prepareStatement("SELECT 1").execute();
    assertThat(weir.scrape().samples(COUNT)).containsExactly(selects(1));
  }

  @Test
  void isFoundBehindAPoolThatConnectsThroughItsDataSource() throws Exception {
    Object config = application.start("com.zaxxer.hikari.HikariConfig");
    config
        .getClass()
        .getMethod("setDataSource", DataSource.class)
        .invoke(config, make("AcmeDataSource"));
    DataSource pool =
        (DataSource)
            application
                .loadClass("com.zaxxer.hikari.HikariDataSource")
                .getConstructor(config.getClass())
                .newInstance(config);
    try (AutoCloseable open = (AutoCloseable) pool;
        Connection connection = pool.getConnection()) {
      assertThat(open).isNotNull();
      connection.createStatement().execute("SELECT 1");
      connection.prepareStatement("SELECT 2").execute();
      assertThat(weir.scrape().samples(COUNT)).containsExactly(selects(2));
    }
  }

  @Test
  void countsOnceWhateverItsMethodsCall() throws Exception {
    Connection connection = connect(URL);
    try (Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("UPDATE t SET n = 1")) {
      statement.executeUpdate("INSERT INTO t VALUES (1)");
      prepared.executeUpdate();
      prepared.executeUpdate();
      statement.addBatch("DELETE FROM t");
      statement.addBatch("DELETE FROM s");
      statement.executeBatch();
      prepared.addBatch();
      prepared.addBatch();
      prepared.executeBatch();
      connection.isValid(1);
    }
    assertThat(count("INSERT")).isEqualTo(1);
    assertThat(count("UPDATE")).isEqualTo(2);
    assertThat(count("BATCH DELETE")).isEqualTo(1);
    assertThat(count("BATCH UPDATE")).isEqualTo(1);
    assertThat(weir.scrape().sum(COUNT)).isEqualTo(5);
  }

  @Test
  void tellsHowItFailed() throws Exception {
    Statement statement = connect(URL).createStatement();
    assertThatThrownBy(() -> statement.execute("SELECT fail")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> statement.executeUpdate("SELECT crash"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(weir.scrape().sum(COUNT, "error_type=\"40\"")).isEqualTo(1);
    assertThat(weir.scrape().sum(COUNT, "error_type=\"java.lang.IllegalStateException\""))
        .isEqualTo(1);
    statement.execute("SELECT 1");
    assertThat(weir.scrape().sum(COUNT)).isEqualTo(3);
  }

  @Test
  void countsOnceThroughADriverThatWrapsAnother() throws Exception {
    Connection connection = connect("jdbc:spy:acme://till:7/shop");
    connection.createStatement().execute("SELECT 1");
    PreparedStatement prepared = connection.prepareStatement("SELECT 2");
    prepared.execute();
    prepared.execute();
    assertThat(weir.scrape().samples(COUNT)).containsExactly(selects(3));
  }

  @Test
  void isCollectedWithItsApplication() throws Exception {
    WeakReference<InventedLoader> redeployed = new WeakReference<>(new InventedLoader());
    use(redeployed.get());
    Garbage.awaitCollected(redeployed);
  }

  private static void use(InventedLoader once) throws Exception {
    Driver driver = (Driver) once.make("AcmeDriver");
    Connection connection = driver.connect(URL, new Properties());
    connection.createStatement().execute("SELECT 1");
    connection.prepareStatement("SELECT 2").execute();
    ((AutoCloseable) once.make("Application")).close();
  }

  private double count(String operation) {
    return weir.scrape().sum(COUNT, "db_operation_name=\"" + operation + "\"");
  }

  private static String selects(int times) {
    return COUNT
        + "{db_namespace=\"shop\",db_operation_name=\"SELECT\","
        + DATABASE
        + ","
        + SERVER
        + "} "
        + times;
  }

  @SuppressWarnings("unchecked")
  private Connection connect(String url) throws Exception {
    return ((Function<String, Connection>) make("Application")).apply(url);
  }

  private Object make(String className) throws Exception {
    return application.make(className);
  }
}
