package dev.weir.dialect;

/** What a message, or a batch of them, can say of itself. */
public enum MessagingFact {
  /** The messaging system, as the semantic conventions call it: {@code kafka}. */
  SYSTEM,
  /** What was done with it, in the words of the system's client: {@code send}, {@code poll}. */
  OPERATION,
  /** The topic or queue. */
  DESTINATION,
  PARTITION,
  /** Of a consumer: its group. */
  GROUP,
  /** The exception's class; none where it succeeded. */
  ERROR_TYPE,
  /** {@code true} or {@code false}. */
  SUCCESS
}
