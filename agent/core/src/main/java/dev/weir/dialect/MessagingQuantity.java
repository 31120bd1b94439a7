package dev.weir.dialect;

/** What is measured of messages. */
public enum MessagingQuantity {
  /** From the call that sends a message to the broker's answer. */
  SENT,
  /** Messages that a consumer was given. */
  CONSUMED,
  /** From a consumer's getting a batch to its asking for the next. */
  PROCESSED,
  /** Messages that a consumer has still before it, as of what it fetched last. */
  LAG
}
