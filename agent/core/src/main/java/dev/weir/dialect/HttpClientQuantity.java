package dev.weir.dialect;

/** What is measured of the requests that this JVM sends. */
public enum HttpClientQuantity {
  /** From the call that sends the request to the response's head, or its failure. */
  DURATION
}
