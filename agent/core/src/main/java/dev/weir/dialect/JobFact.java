package dev.weir.dialect;

/** What a run of a job can say of itself. */
public enum JobFact {
  /** {@code InvoiceJob.run}. */
  NAME,
  /** The class alone, with its package. */
  NAMESPACE,
  /** The method alone. */
  FUNCTION,
  /** {@code success} or {@code error}. */
  OUTCOME,
  /** {@code SUCCESS} or {@code ERROR}. */
  OUTCOME_UPPER,
  /** The simple name of the exception's class; none where it succeeded. */
  EXCEPTION
}
