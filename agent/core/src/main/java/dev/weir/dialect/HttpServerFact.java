package dev.weir.dialect;

/** What a request that an HTTP server answered can say of itself. */
public enum HttpServerFact {
  /** A method that HTTP knows, else {@code _OTHER}. */
  METHOD,
  /** {@code http} or {@code https}. */
  SCHEME,
  /** {@code 1.1}, {@code 2}. */
  PROTOCOL_VERSION,
  /** Three digits; none where the connection ended before a status was sent. */
  STATUS,
  /** The template that the path matched, {@code /orders/{id}}; never the path. */
  ROUTE,
  /** What Spring Boot shows as {@code uri}: the route, or a word for why there is none. */
  URI,
  /** {@code SUCCESS}, {@code CLIENT_ERROR} …: the class of the status in a word. */
  OUTCOME,
  /** Of a failed request alone: the class of its exception, else its status. */
  ERROR_TYPE,
  /** The simple name of the exception's class. */
  EXCEPTION
}
