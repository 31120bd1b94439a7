package dev.weir.dialect;

/** What an executor can say of itself. */
public enum ExecutorFact {
  /** What its threads' names begin with, else who made it. */
  NAME
}
