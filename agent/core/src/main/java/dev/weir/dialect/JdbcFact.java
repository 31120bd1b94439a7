package dev.weir.dialect;

/** What the execution of a JDBC statement can say of itself. */
public enum JdbcFact {
  /** The database product, as the semantic conventions call it: {@code postgresql}. */
  SYSTEM,
  /** The database's name. */
  NAMESPACE,
  SERVER_ADDRESS,
  SERVER_PORT,
  /** {@code SELECT}, {@code BATCH INSERT}, … */
  OPERATION,
  /** The first table that the statement names, where {@code statement_label: table} asks for it. */
  COLLECTION,
  /** The class of the SQLState, else the exception's class; none where it succeeded. */
  ERROR_TYPE,
  /** The database's name, else its product. */
  DATABASE,
  /** {@code true} or {@code false}. */
  SUCCESS
}
