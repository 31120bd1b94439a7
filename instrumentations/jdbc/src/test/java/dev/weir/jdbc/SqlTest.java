package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "SELECT 1 => SELECT",
        "select * from orders => SELECT",
        "~  \n\tInsert into t values (1)~ => INSERT",
        "UPDATE t SET a = 1 => UPDATE",
        "delete from t => DELETE",
        "merge into t using s on 1 = 1 => MERGE",
        "(SELECT 1) UNION (SELECT 2) => SELECT",
        "((select 1)) => SELECT",
        "/* list orders */ SELECT 1 => SELECT",
        "/*+ FULL(t) */select 1 => SELECT",
        "~-- all\n-- of them\nSELECT 1~ => SELECT",
        "~# by hand\nSELECT 1~ => SELECT",
        "{call refund(?)} => CALL",
        "{ ? = call total(?) } => CALL",
        "; SELECT 1 => SELECT",
        "CREATE TABLE t (id int) => CREATE",
        "VACUUM FULL => VACUUM",
        "reindex table t => REINDEX",
        "BEGIN => BEGIN",
        "WITH a AS (SELECT 1) SELECT * FROM a => SELECT",
        "with recursive a(n) as (select 1 union all select n + 1 from a) insert into t select n from a => INSERT",
        "WITH gone AS (DELETE FROM t RETURNING id) UPDATE s SET n = 0 => UPDATE",
        "WITH a AS (SELECT ') DELETE' FROM b) SELECT 1 => SELECT",
        "WITH a AS (SELECT 1 /* ) DELETE */) SELECT 1 => SELECT",
        "with x => WITH",
      })
  void findsTheOperation(String sql, String operation) {
    assertThat(Sql.operation(sql)).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "-- nothing", "/* open", "?", "42", "'text'", "<xml/>", "((", "%"})
  void aTextWithoutAnOperationHasNone(String sql) {
    assertThat(Sql.operation(sql)).isNull();
    assertThat(Sql.table(sql)).isNull();
  }

  @Test
  void aWordThatIsTooLongIsNoOperation() {
    assertThat(Sql.operation("a".repeat(25))).isNull();
    assertThat(Sql.operation("a".repeat(24))).isEqualTo("A".repeat(24));
  }

  @Test
  void aWellKnownOperationIsAlwaysTheSameString() {
    assertThat(Sql.operation("select 1")).isSameAs(Sql.operation("SELECT 2"));
    assertThat(Sql.batch("INSERT")).isSameAs(Sql.batch("INSERT"));
  }

  @Test
  void aBatchSaysWhatItsStatementsHaveInCommon() {
    assertThat(Sql.batch("INSERT")).isEqualTo("BATCH INSERT");
    assertThat(Sql.batch("REINDEX")).isEqualTo("BATCH REINDEX");
    assertThat(Sql.batch(null)).isEqualTo("BATCH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      nullValues = "none",
      value = {
        "SELECT * FROM orders WHERE id = ? => orders",
        "select a, b from shop.orders o join lines l on l.o = o.id => shop.orders",
        "SELECT \"from\" FROM \"Order Lines\" => Order Lines",
        "SELECT * FROM `shop`.`orders` => shop.orders",
        "SELECT * FROM [dbo].[Orders] => dbo.Orders",
        "SELECT EXTRACT(YEAR FROM placed) FROM orders => orders",
        "SELECT (SELECT max(id) FROM lines) FROM orders => orders",
        "SELECT 'from nowhere' FROM orders => orders",
        "SELECT /* from here */ 1 FROM orders => orders",
        "SELECT * FROM (SELECT * FROM orders) x => none",
        "SELECT 1 => none",
        "INSERT INTO orders (id) VALUES (1) => orders",
        "INSERT INTO orders SELECT * FROM old => orders",
        "UPDATE ONLY orders SET n = 1 => orders",
        "DELETE FROM orders => orders",
        "MERGE INTO orders o USING news n ON 1 = 1 => orders",
        "CREATE TABLE IF NOT EXISTS orders (id int) => orders",
        "DROP TABLE IF EXISTS orders => orders",
        "WITH a AS (SELECT * FROM b) SELECT * FROM orders => orders",
        "{call refund(?)} => none",
        "SELECT * FROM => none",
        "SELECT * FROM 'text' => none",
        "SELECT * FROM shop. => shop.",
      })
  void findsTheFirstTableThatTheOperationItselfNames(String sql, String table) {
    assertThat(Sql.table(sql)).isEqualTo(table);
  }
}
