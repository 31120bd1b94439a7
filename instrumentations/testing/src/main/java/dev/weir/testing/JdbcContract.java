package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What "a JDBC driver" must show under the agent: each statement once, whoever executes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class JdbcContract {
  @RegisterExtension protected static final Weir weir = Weir.otel();

  private Connection connection;

  /** A connection to an empty database; later ones lead to the same database. */
  protected abstract Connection connect() throws Exception;

  /** The labels of an operation that succeeded, as they stand. */
  protected abstract String labels(String operation);

  @BeforeEach
  void createTable() throws Exception {
    connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE line (id INT PRIMARY KEY, name VARCHAR(20))");
    }
    weir.speak("OTEL");
  }

  @AfterEach
  @SuppressWarnings("NullAway") // until the next test; the driver's loader is to be collected
  void dropTable() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE line");
    }
    connection.close();
    connection = null;
  }

  @Test
  void saysWhichDatabaseItWas() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT id FROM line").close();
    }
    String count = "db_client_operation_duration_seconds_count";
    assertThat(weir.scrape().samples(count))
        .containsExactly(count + "{" + labels("SELECT") + "} 1");
  }

  @Test
  void countsTextsByTheirOperation() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO line VALUES (1, 'a')");
      statement.execute("INSERT INTO line VALUES (2, 'b')", Statement.NO_GENERATED_KEYS);
      statement.executeUpdate("insert into line values (3, 'c')", new String[] {"ID"});
      statement.executeUpdate("UPDATE line SET name = 'd' WHERE id = 1", new int[] {1});
      statement.executeLargeUpdate("DELETE FROM line WHERE id = 1");
      statement.executeQuery("SELECT id FROM line").close();
      statement.execute("-- all of them\nSELECT id FROM line");
    }
    assertThat(executed()).containsExactly("DELETE 1", "INSERT 3", "SELECT 2", "UPDATE 1");
  }

  @Test
  void countsEachExecutionOfAPreparedStatement() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?)");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id FROM line",
                ResultSet.TYPE_SCROLL_INSENSITIVE,
                ResultSet.CONCUR_READ_ONLY);
        PreparedStatement delete = connection.prepareCall("DELETE FROM line")) {
      for (int id = 0; id < 10; id++) {
        insert.setInt(1, id);
        insert.setString(2, "name");
        assertThat(insert.executeUpdate()).isEqualTo(1);
      }
      select.executeQuery().close();
      select.execute();
      assertThat(delete.executeLargeUpdate()).isEqualTo(10);
    }
    assertThat(executed()).containsExactly("DELETE 1", "INSERT 10", "SELECT 2");
  }

  @Test
  void aBatchIsOneOperation() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("INSERT INTO line VALUES (1, 'a')");
      statement.addBatch("INSERT INTO line VALUES (2, 'b')");
      assertThat(statement.executeBatch()).containsExactly(1, 1);
      statement.addBatch("INSERT INTO line VALUES (3, 'c')");
      statement.addBatch("UPDATE line SET name = 'd'");
      statement.executeBatch();
      statement.addBatch("INSERT INTO line VALUES (4, 'a')");
      statement.clearBatch();
      statement.addBatch("DELETE FROM line");
      assertThat(statement.executeLargeBatch()).containsExactly(3);
    }
    assertThat(executed()).containsExactly("BATCH 1", "BATCH INSERT 1", "DELETE 1");
  }

  @Test
  void aBatchOfAPreparedStatementIsOneOperation() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?)")) {
      for (int id = 0; id < 100; id++) {
        add(insert, id);
      }
      assertThat(insert.executeBatch()).hasSize(100);
      add(insert, 100);
      assertThat(insert.executeBatch()).hasSize(1);
    }
    assertThat(executed()).containsExactly("BATCH INSERT 1", "INSERT 1");
  }

  @Test
  void aFailureTellsTheClassOfItsSqlState() throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?)")) {
      statement.execute("INSERT INTO line VALUES (1, 'a')");
      assertThatThrownBy(() -> statement.execute("INSERT INTO line VALUES (1, 'a')"))
          .isInstanceOf(SQLException.class);
      insert.setInt(1, 1);
      insert.setString(2, "b");
      assertThatThrownBy(insert::executeUpdate).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> statement.executeQuery("SELECT nothing FROM line"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(executed()).containsExactly("INSERT 1", "INSERT error 23 2", "SELECT error 42 1");
  }

  @Test
  void aBatchThatFailsIsOneFailure() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?)")) {
      add(insert, 1);
      add(insert, 1);
      assertThatThrownBy(insert::executeBatch).isInstanceOf(BatchUpdateException.class);
    }
    assertThat(executed()).containsExactly("BATCH INSERT error 23 1");
  }

  @Test
  void whatADriverDoesToCheckAConnectionIsItsOwnAffair() throws SQLException {
    assertThat(connection.isValid(1)).isTrue();
    assertThat(executed()).isEmpty();
  }

  @Test
  void noStatementIsLostBetweenThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(this::selectOften);
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(executed()).containsExactly("SELECT 8000");
  }

  private boolean selectOften() throws Exception {
    try (Connection own = connect();
        Statement statement = own.createStatement();
        PreparedStatement select = own.prepareStatement("SELECT id FROM line")) {
      for (int i = 0; i < 500; i++) {
        statement.executeQuery("SELECT id FROM line").close();
        select.executeQuery().close();
      }
      return true;
    }
  }

  @Test
  void aStatementThatNobodyClosesIsStillCollected() throws Exception {
    WeakReference<Statement> text = new WeakReference<>(connection.createStatement());
    WeakReference<Statement> prepared =
        new WeakReference<>(connection.prepareStatement("SELECT id FROM line"));
    execute(text, prepared);
    Garbage.awaitCollected(text);
    Garbage.awaitCollected(prepared);
    assertThat(executed()).containsExactly("BATCH INSERT 1", "SELECT 1");
  }

  private static void execute(WeakReference<Statement> text, WeakReference<Statement> prepared)
      throws SQLException {
    Statement statement = text.get();
    PreparedStatement select = (PreparedStatement) prepared.get();
    if (statement != null && select != null) {
      statement.addBatch("INSERT INTO line VALUES (1, 'a')");
      statement.addBatch("INSERT INTO line VALUES (2, 'a')");
      statement.executeBatch();
      select.execute();
    }
  }

  private static void add(PreparedStatement insert, int id) throws SQLException {
    insert.setInt(1, id);
    insert.setString(2, "name");
    insert.addBatch();
  }

  /** {@code SELECT 3}, {@code INSERT error 23 1}, …: how often, in the order of the alphabet. */
  protected final List<String> executed() {
    return weir.scrape().samples("db_client_operation_duration_seconds_count").stream()
        .map(
            sample ->
                label(sample, "db_operation_name", "")
                    + label(sample, "error_type", " error ")
                    + sample.substring(sample.lastIndexOf(' ')))
        .sorted()
        .toList();
  }

  private static String label(String sample, String name, String before) {
    int start = sample.indexOf(name + "=\"");
    return start < 0
        ? ""
        : before
            + sample.substring(
                start + name.length() + 2, sample.indexOf('"', start + name.length() + 2));
  }
}
