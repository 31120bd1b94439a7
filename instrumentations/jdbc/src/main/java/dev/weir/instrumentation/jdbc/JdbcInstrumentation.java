package dev.weir.instrumentation.jdbc;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;
import dev.weir.spi.Weaver.TypeWeaver;

/**
 * JDBC 4, statements of any driver. The classes of well-known drivers are woven when they are
 * loaded. Of every other driver the concrete class is woven when it shows itself, before the call
 * that shows it returns: drivers where they register, connections where a driver or a pool opens
 * one, statements where a connection makes one. So the first statement counts like any other.
 *
 * <p>JDBC's methods are a published contract, {@code java.sql} of Java 8 and later; its default
 * methods throw and need no hook.
 */
public final class JdbcInstrumentation implements Instrumentation {
  static final String DRIVER = "jdbc.driver";
  static final String CONNECTION = "jdbc.connection";
  static final String STATEMENT = "jdbc.statement";

  private static final String HERE = "dev.weir.instrumentation.jdbc.";
  private static final String TEXT = "java.lang.String";

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("java.sql.DriverManager")
        .advise(named("registerDriver"), HERE + "DriverRegistered")
        .advise(named("getConnection"), HERE + "ConnectionOpened");
    // Where pools open the connections that they lend, be it from a DataSource nobody heard of.
    weaver
        .type("com.zaxxer.hikari.pool.PoolBase")
        .advise(named("newConnection"), HERE + "ConnectionOpened");
    driver(weaver.type(KnownDrivers.DRIVERS));
    driver(weaver.discovered(DRIVER));
    connection(weaver.type(KnownDrivers.CONNECTIONS));
    connection(weaver.discovered(CONNECTION));
    statement(weaver.type(KnownDrivers.STATEMENTS));
    statement(weaver.discovered(STATEMENT));
  }

  private static void driver(TypeWeaver driver) {
    driver.advise(named("connect").takingCount(2), HERE + "ConnectionOpened");
  }

  private static void connection(TypeWeaver connection) {
    Methods prepare = named("prepareStatement", "prepareCall");
    String prepared = HERE + "StatementPrepared";
    connection
        .advise(named("createStatement"), HERE + "StatementCreated")
        .advise(prepare.taking(TEXT), prepared)
        .advise(prepare.taking(TEXT, "int"), prepared)
        .advise(prepare.taking(TEXT, "int[]"), prepared)
        .advise(prepare.taking(TEXT, TEXT + "[]"), prepared)
        .advise(prepare.taking(TEXT, "int", "int"), prepared)
        .advise(prepare.taking(TEXT, "int", "int", "int"), prepared)
        .advise(named("isValid").taking("int"), HERE + "ConnectionChecked");
  }

  private static void statement(TypeWeaver statement) {
    Methods execute = named("execute", "executeQuery", "executeUpdate", "executeLargeUpdate");
    String text = HERE + "TextExecuted";
    statement
        .advise(execute.taking(), HERE + "PreparedExecuted")
        .advise(execute.taking(TEXT), text)
        .advise(execute.taking(TEXT, "int"), text)
        .advise(execute.taking(TEXT, "int[]"), text)
        .advise(execute.taking(TEXT, TEXT + "[]"), text)
        .advise(named("executeBatch", "executeLargeBatch").taking(), HERE + "BatchExecuted")
        .advise(named("addBatch").taking(TEXT), HERE + "BatchGrown")
        .advise(named("clearBatch").taking(), HERE + "BatchCleared")
        .advise(named("close").taking(), HERE + "StatementClosed");
  }
}
