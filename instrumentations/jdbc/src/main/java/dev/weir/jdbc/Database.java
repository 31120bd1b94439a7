package dev.weir.jdbc;

import org.jspecify.annotations.Nullable;

/** What a connection URL says of the database behind it; never who connects, or how. Immutable. */
public final class Database {
  /** Of a connection that does not tell its URL. */
  static final Database UNKNOWN =
      new Database(JdbcProduct.UNKNOWN_SYSTEM, null, null, null, JdbcProduct.UNKNOWN_SYSTEM);

  /** The product, as the semantic conventions call it: {@code postgresql}, {@code h2database}. */
  final String system;

  /** The database's name. */
  final @Nullable String namespace;

  final @Nullable String serverAddress;
  final @Nullable String serverPort;
  private final String name;

  Database(
      String system,
      @Nullable String namespace,
      @Nullable String serverAddress,
      @Nullable String serverPort,
      String name) {
    this.system = system;
    this.namespace = namespace;
    this.serverAddress = serverAddress;
    this.serverPort = serverPort;
    this.name = name;
  }

  /**
   * @param url a JDBC connection URL
   */
  public static Database of(String url) {
    return JdbcUrl.parse(url);
  }

  /**
   * What to call it where nobody gave it a name: {@code postgresql://db.internal:5432/shop}, {@code
   * h2:mem:shop}. The same for each URL that leads to it.
   */
  public String name() {
    return name;
  }
}
