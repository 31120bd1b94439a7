package dev.weir.meters;

/** What tells one JDBC statement from another in metrics. */
public enum StatementLabel {
  /** Its operation: {@code SELECT}. */
  VERB,
  /** Its operation and the first table it names. */
  TABLE,
  /** Nothing. */
  NONE
}
