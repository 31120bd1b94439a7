package dev.weir.instrumentation.jdbc;

/**
 * The classes of well-known drivers that implement JDBC's methods, or inherit none of them: hooks
 * sit where the code is. A class that is missing here is discovered when the application uses it.
 */
final class KnownDrivers {
  static final String[] DRIVERS = {
    "org.postgresql.Driver",
    "org.h2.Driver",
    "com.mysql.cj.jdbc.NonRegisteringDriver",
    "com.mysql.jdbc.NonRegisteringDriver",
    "org.mariadb.jdbc.Driver",
    "org.mariadb.jdbc.NonRegisteringDriver",
    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
    "oracle.jdbc.driver.OracleDriver",
    "org.sqlite.JDBC",
    "org.hsqldb.jdbc.JDBCDriver",
    "org.apache.derby.jdbc.InternalDriver",
    "org.apache.derby.jdbc.ClientDriver",
    "com.ibm.db2.jcc.DB2Driver",
  };

  static final String[] CONNECTIONS = {
    // PostgreSQL 42
    "org.postgresql.jdbc.PgConnection",
    // H2 1.4 and 2
    "org.h2.jdbc.JdbcConnection",
    // MySQL 8 and later, MySQL 5
    "com.mysql.cj.jdbc.ConnectionImpl",
    "com.mysql.jdbc.ConnectionImpl",
    // MariaDB 3 and later, MariaDB 2
    "org.mariadb.jdbc.Connection",
    "org.mariadb.jdbc.MariaDbConnection",
    // SQL Server 6 to 13
    "com.microsoft.sqlserver.jdbc.SQLServerConnection",
    // Oracle 11 to 23
    "oracle.jdbc.driver.PhysicalConnection",
    "oracle.jdbc.OracleConnectionWrapper",
    // SQLite
    "org.sqlite.jdbc3.JDBC3Connection",
    "org.sqlite.jdbc4.JDBC4Connection",
    // HSQLDB 2
    "org.hsqldb.jdbc.JDBCConnection",
    // Derby 10, embedded and client
    "org.apache.derby.impl.jdbc.EmbedConnection",
    "org.apache.derby.client.am.ClientConnection",
    // DB2; its statements have other names in each version
    "com.ibm.db2.jcc.am.Connection",
  };

  static final String[] STATEMENTS = {
    "org.postgresql.jdbc.PgStatement",
    "org.postgresql.jdbc.PgPreparedStatement",
    "org.postgresql.jdbc.PgCallableStatement",
    "org.h2.jdbc.JdbcStatement",
    "org.h2.jdbc.JdbcPreparedStatement",
    "org.h2.jdbc.JdbcCallableStatement",
    "com.mysql.cj.jdbc.StatementImpl",
    "com.mysql.cj.jdbc.ClientPreparedStatement",
    "com.mysql.cj.jdbc.ServerPreparedStatement",
    "com.mysql.cj.jdbc.CallableStatement",
    "com.mysql.jdbc.StatementImpl",
    "com.mysql.jdbc.PreparedStatement",
    "com.mysql.jdbc.ServerPreparedStatement",
    "com.mysql.jdbc.CallableStatement",
    "org.mariadb.jdbc.Statement",
    "org.mariadb.jdbc.BasePreparedStatement",
    "org.mariadb.jdbc.ClientPreparedStatement",
    "org.mariadb.jdbc.ServerPreparedStatement",
    "org.mariadb.jdbc.MariaDbStatement",
    "org.mariadb.jdbc.ClientSidePreparedStatement",
    "org.mariadb.jdbc.ServerSidePreparedStatement",
    "com.microsoft.sqlserver.jdbc.SQLServerStatement",
    "com.microsoft.sqlserver.jdbc.SQLServerPreparedStatement",
    "com.microsoft.sqlserver.jdbc.SQLServerCallableStatement",
    "oracle.jdbc.driver.OracleStatementWrapper",
    "oracle.jdbc.driver.OraclePreparedStatementWrapper",
    "oracle.jdbc.driver.OracleCallableStatementWrapper",
    "org.sqlite.jdbc3.JDBC3Statement",
    "org.sqlite.jdbc3.JDBC3PreparedStatement",
    "org.sqlite.core.CorePreparedStatement",
    "org.hsqldb.jdbc.JDBCStatement",
    "org.hsqldb.jdbc.JDBCPreparedStatement",
    "org.hsqldb.jdbc.JDBCCallableStatement",
    "org.apache.derby.impl.jdbc.EmbedStatement",
    "org.apache.derby.impl.jdbc.EmbedPreparedStatement",
    "org.apache.derby.client.am.ClientStatement",
    "org.apache.derby.client.am.ClientPreparedStatement",
  };

  private KnownDrivers() {}
}
