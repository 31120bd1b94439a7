package dev.weir.dialect;

/** What is measured of the requests that an HTTP server answers. */
public enum HttpServerQuantity {
  /** From the request's head having been read to the end of its response. */
  DURATION,
  /** Requests begun and not ended. */
  ACTIVE,
  /** Bytes of the request's body. */
  REQUEST_SIZE,
  /** Bytes of the response's body. */
  RESPONSE_SIZE
}
