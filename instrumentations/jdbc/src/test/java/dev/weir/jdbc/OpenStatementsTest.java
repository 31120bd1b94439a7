package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.meters.Meters;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A statement is known from when it was prepared until it is closed, whoever asks. */
class OpenStatementsTest {
  private static final int MANY = 20;

  private final OpenStatements open = new OpenStatements();
  private final ExecutorService another = Executors.newSingleThreadExecutor();

  @AfterEach
  void endTheOther() {
    another.shutdownNow();
  }

  @Test
  void who_prepared_it_finds_it_until_it_is_closed() {
    PreparedStatement statement = statement();
    Operation operation = operation("SELECT 1");
    open.add(statement, operation);

    assertThat(open.get(statement)).isSameAs(operation);
    assertThat(open.get(statement())).isNull();
    open.remove(statement);
    assertThat(open.get(statement)).isNull();
    open.remove(statement);
  }

  @Test
  void it_may_be_prepared_again_before_and_after_it_is_closed() {
    PreparedStatement statement = statement();
    for (String sql : List.of("SELECT 1", "UPDATE t SET n = 1", "DELETE FROM t")) {
      Operation operation = operation(sql);
      open.add(statement, operation("BEGIN"));
      open.add(statement, operation);
      assertThat(open.get(statement)).isSameAs(operation);
      open.remove(statement);
      assertThat(open.get(statement)).isNull();
    }
  }

  @Test
  void one_thread_may_have_many_open() {
    List<PreparedStatement> statements = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      statements.add(statement());
      operations.add(operation("SELECT " + i));
      open.add(statements.get(i), operations.get(i));
    }
    for (int i = 0; i < MANY; i += 2) {
      open.remove(statements.get(i));
    }

    for (int i = 0; i < MANY; i++) {
      assertThat(open.get(statements.get(i))).isSameAs(i % 2 == 0 ? null : operations.get(i));
    }
  }

  @Test
  void another_thread_finds_it_and_closes_it() throws Exception {
    PreparedStatement statement = statement();
    Operation operation = operation("SELECT 1");
    open.add(statement, operation);

    assertThat(elsewhere(() -> open.get(statement))).isSameAs(operation);
    assertThat(open.get(statement)).isSameAs(operation);
    closeElsewhere(statement);
    assertThat(open.get(statement)).isNull();
  }

  @Test
  void another_thread_closes_what_it_never_executed() throws Exception {
    PreparedStatement statement = statement();
    open.add(statement, operation("SELECT 1"));

    closeElsewhere(statement);

    assertThat(open.get(statement)).isNull();
  }

  @Test
  void what_nobody_closes_is_forgotten_when_the_application_drops_it() throws Exception {
    List<WeakReference<PreparedStatement>> seen = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      PreparedStatement statement = statement();
      seen.add(new WeakReference<>(statement));
      open.add(statement, operation("SELECT 1"));
    }

    for (int i = 0; i < 100 && seen.stream().anyMatch(it -> it.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(seen).allSatisfy(it -> assertThat(it.get()).isNull());
  }

  private void closeElsewhere(PreparedStatement statement) throws Exception {
    elsewhere(
        () -> {
          open.remove(statement);
          return null;
        });
  }

  private <T> T elsewhere(Callable<T> task) throws Exception {
    return another.submit(task).get();
  }

  private static Operation operation(String sql) {
    return Operation.of(Meters.jdbc(), Database.UNKNOWN, sql);
  }

  private static PreparedStatement statement() {
    Class<?>[] type = {PreparedStatement.class};
    return (PreparedStatement)
        Proxy.newProxyInstance(type[0].getClassLoader(), type, (self, method, arguments) -> null);
  }
}
