package dev.weir.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The databases that the semantic conventions have a name for, by the first word of their URLs. */
final class JdbcProduct {
  static final String UNKNOWN_SYSTEM = "other_sql";

  private static final Map<String, JdbcProduct> BY_WORD = new HashMap<>();

  static {
    add("postgresql", "postgresql", "5432");
    add("pgsql", "postgresql", "5432");
    add("h2", "h2database", "9092");
    add("mysql", "mysql", "3306");
    add("mariadb", "mariadb", "3306");
    add("sqlserver", "microsoft.sql_server", "1433");
    add("oracle", "oracle.db", "1521");
    add("sqlite", "sqlite", null);
    add("hsqldb", "hsqldb", "9001");
    add("derby", "derby", "1527");
    add("db2", "ibm.db2", "50000");
    add("redshift", "aws.redshift", "5439");
    add("clickhouse", "clickhouse", "8123");
    add("ch", "clickhouse", "8123");
    add("trino", "trino", "8080");
    add("sap", "sap.hana", null);
    add("hive2", "hive", "10000");
    add("firebird", "firebirdsql", "3050");
    add("firebirdsql", "firebirdsql", "3050");
    add("teradata", "teradata", null);
    add("cloudspanner", "gcp.spanner", null);
    add("informix-sqli", "ibm.informix", null);
  }

  /** The first word of its URLs. */
  final String word;

  final String system;

  /** Where its server listens unless told otherwise. */
  final @Nullable String defaultPort;

  private JdbcProduct(String word, String system, @Nullable String defaultPort) {
    this.word = word;
    this.system = system;
    this.defaultPort = defaultPort;
  }

  private static void add(String word, String system, @Nullable String defaultPort) {
    BY_WORD.put(word, new JdbcProduct(word, system, defaultPort));
  }

  /** The product that a URL's word names, or null. */
  static @Nullable JdbcProduct named(String word) {
    return BY_WORD.get(word);
  }

  /** A product that nobody here has heard of. */
  static JdbcProduct unknown(String word) {
    return new JdbcProduct(word, UNKNOWN_SYSTEM, null);
  }
}
