package dev.weir.dialect;

/** What a request that this JVM sent can say of itself. */
public enum HttpClientFact {
  /** A method that HTTP knows, else {@code _OTHER}. */
  METHOD,
  /** The host that was asked. */
  SERVER_ADDRESS,
  SERVER_PORT,
  /** Three digits; none where no answer came. */
  STATUS,
  /** {@code SUCCESS}, {@code CLIENT_ERROR} …: the class of the status in a word. */
  OUTCOME,
  /** Of a failed request alone: the class of its exception, else its status. */
  ERROR_TYPE,
  /** The simple name of the exception's class. */
  EXCEPTION
}
