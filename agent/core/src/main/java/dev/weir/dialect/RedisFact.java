package dev.weir.dialect;

/** What a command that this JVM sent to Redis can say of itself. */
public enum RedisFact {
  /** {@code GET}, in upper case. */
  COMMAND,
  /** The host that the connection was opened to. */
  SERVER_ADDRESS,
  SERVER_PORT,
  /** The server as the client library prints it: {@code localhost/127.0.0.1:6379}. */
  REMOTE,
  /** The word that Redis' refusal begins with, else the exception's class; none on success. */
  ERROR_TYPE,
  /** {@code true} or {@code false}. */
  SUCCESS
}
