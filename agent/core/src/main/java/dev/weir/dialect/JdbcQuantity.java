package dev.weir.dialect;

/** What is measured of JDBC statements. */
public enum JdbcQuantity {
  DURATION
}
