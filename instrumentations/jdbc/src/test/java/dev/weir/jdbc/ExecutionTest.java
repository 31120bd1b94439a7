package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.StatementLabel;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecutionTest {
  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private int timesAsked;
  private final Connection connection = connection("jdbc:mysql://db/shop?password=secret");
  private final Statement statement = statement(connection);

  @BeforeEach
  void tellStatementsApartByVerb() {
    tellStatementsApartBy(StatementLabel.VERB);
  }

  @AfterEach
  void leave() {
    assertThat(execute("SELECT 1")).as("an execution on this thread has not ended").isTrue();
  }

  @Test
  void theOutermostExecutionCounts() {
    Execution outer = Execution.ofText(statement, "SELECT 1");
    assertThat(Execution.ofText(statement, "SELECT 2")).isNull();
    assertThat(Execution.ofPrepared(statement)).isNull();
    assertThat(Execution.ofBatch(statement)).isNull();
    assertThat(Execution.unmeasured()).isNull();
    outer.end(null);
    assertThat(executed("db_operation_name")).containsExactly("SELECT 1");
  }

  @Test
  void whatADriverExecutesUnasked() {
    Execution unmeasured = Execution.unmeasured();
    assertThat(execute("SELECT 1")).isFalse();
    unmeasured.endUnmeasured();
    assertThat(executed("db_operation_name")).isEmpty();
  }

  @Test
  void aConnectionIsAskedOnceForItsDatabase() {
    execute("SELECT 1");
    execute("SELECT 1");
    assertThat(timesAsked).isEqualTo(1);
    assertThat(executed("server_address")).containsExactly("db 2");
  }

  @Test
  void aStatementWithoutConnectionCountsAsSomeDatabases() {
    Execution.ofText(statement(null), "SELECT 1").end(null);
    Statement broken = broken(new SQLException("closed"));
    Execution.ofText(broken, "SELECT 1").end(null);
    Statement sloppy = broken(new UnsupportedOperationException());
    Execution.ofText(sloppy, "SELECT 1").end(null);
    Statement ancient = broken(new AbstractMethodError());
    Execution.ofText(ancient, "SELECT 1").end(null);
    assertThat(executed("db_system_name")).containsExactly("other_sql 4");
  }

  @Test
  void aConnectionThatDoesNotTellItsUrlIsSomeDatabase() {
    Execution.ofText(statement(connection(null)), "SELECT 1").end(null);
    assertThat(executed("db_system_name")).containsExactly("other_sql 1");
  }

  @Test
  void aFailureTellsTheClassOfItsStateOrOfItself() {
    fail(new SQLException("duplicate", "23505"));
    fail(new SQLException("?", "x"));
    fail(new SQLException("?"));
    fail(new IllegalStateException());
    assertThat(executed("error_type"))
        .containsExactly("23 1", "java.lang.IllegalStateException 1", "java.sql.SQLException 2");
  }

  @Test
  void tablesAreNamedOnRequest() {
    tellStatementsApartBy(StatementLabel.TABLE);
    execute("SELECT * FROM orders");
    Statements.prepared(connection, "UPDATE lines SET n = 1", statement);
    Execution.ofPrepared(statement).end(null);
    batch("INSERT INTO orders VALUES (1)", "INSERT INTO orders VALUES (2)");
    assertThat(executed("db_collection_name")).containsExactly("lines 1", "orders 1", "orders 1");
    assertThat(executed("db_operation_name"))
        .containsExactly("BATCH INSERT 1", "SELECT 1", "UPDATE 1");
  }

  @Test
  void aBatchOverSeveralTablesNamesNone() {
    tellStatementsApartBy(StatementLabel.TABLE);
    batch("INSERT INTO orders VALUES (1)", "INSERT INTO lines VALUES (2)");
    assertThat(executed("db_operation_name")).containsExactly("BATCH INSERT 1");
    assertThat(executed("db_collection_name")).containsExactly(" 1");
  }

  @Test
  void statementsAreNotToldApartOnRequest() {
    tellStatementsApartBy(StatementLabel.NONE);
    execute("SELECT * FROM orders");
    batch("INSERT INTO orders VALUES (1)", "INSERT INTO orders VALUES (2)");
    assertThat(executed("db_operation_name")).containsExactly(" 2");
  }

  @Test
  void aBatchThatFailedHalfWayIsStillABatch() {
    Statements.batched(statement, "INSERT INTO t VALUES (1)");
    Execution.ofBatch(statement)
        .endBatch(null, new BatchUpdateException("no", "23000", new int[] {1, 1}));
    Execution.ofBatch(statement).endBatch(null, new BatchUpdateException("no", null));
    Execution.ofBatch(statement)
        .endBatch(null, new BatchUpdateException("no", "23000", new int[] {-3}));
    assertThat(executed("db_operation_name"))
        .containsExactly("BATCH INSERT 1", "BATCH INSERT 1", "INSERT 1");
    Statements.unbatched(statement);
  }

  @Test
  void whatWasPreparedUnseenHasNoOperation() {
    Execution.ofPrepared(statement).end(null);
    Execution.ofText(statement, null).end(new SQLException("no statement"));
    assertThat(executed("db_operation_name")).containsExactly(" 1", " 1");
  }

  @Test
  void preparingByWayOfAnotherPrepareIsOnePreparation() {
    Execution outer = Execution.preparation();
    assertThat(Execution.preparation()).isNull();
    outer.endPreparation(connection, "SELECT 1", statement);
    Execution next = Execution.preparation();
    assertThat(next).isNotNull();
    next.endPreparation(connection, null, null);
    Execution.ofPrepared(statement).end(null);
    assertThat(executed("db_operation_name")).containsExactly("SELECT 1");
  }

  private void batch(String... texts) {
    for (String text : texts) {
      Statements.batched(statement, text);
    }
    Execution.ofBatch(statement).endBatch(new int[texts.length], null);
    Statements.unbatched(statement);
  }

  private boolean execute(String sql) {
    Execution execution = Execution.ofText(statement, sql);
    if (execution != null) {
      execution.end(null);
    }
    return execution != null;
  }

  private void fail(Throwable thrown) {
    Execution.ofText(statement, "INSERT INTO t VALUES (1)").end(thrown);
  }

  private void tellStatementsApartBy(StatementLabel label) {
    Binder binder = new Binder(registry, Dialect.OTEL, "shop");
    Meters.install(
        new Meters.Origin() {
          @Override
          public Binder binder() {
            return binder;
          }

          @Override
          public StatementLabel statementLabel() {
            return label;
          }
        });
  }

  /** A label's values and how often each was counted. */
  private List<String> executed(String label) {
    return registry.prometheus().scrape(name -> name.startsWith("db_client")).stream()
        .flatMap(metric -> ((HistogramSnapshot) metric).getDataPoints().stream())
        .map(point -> value(point.getLabels(), label) + " " + count(point))
        .sorted()
        .toList();
  }

  private static String value(Labels labels, String label) {
    String value = labels.get(label);
    return value == null ? "" : value;
  }

  private static long count(HistogramDataPointSnapshot point) {
    return Stream.of(point.getClassicBuckets())
        .mapToLong(b -> b.stream().mapToLong(x -> x.getCount()).sum())
        .sum();
  }

  private Connection connection(String url) {
    DatabaseMetaData metaData =
        proxy(
            DatabaseMetaData.class,
            (self, method, arguments) -> {
              timesAsked++;
              return url;
            });
    return proxy(Connection.class, (self, method, arguments) -> metaData);
  }

  private static Statement statement(Connection connection) {
    return proxy(Statement.class, (self, method, arguments) -> connection);
  }

  private static Statement broken(Throwable thrown) {
    return proxy(
        Statement.class,
        (self, method, arguments) -> {
          throw thrown;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
