package dev.weir.dialect;

/** What is measured of a pool of connections. */
public enum PoolQuantity {
  /** Connections that are lent. */
  USED,
  /** Connections that wait to be lent. */
  IDLE,
  /** Both. */
  TOTAL,
  /** Callers that wait for a connection. */
  PENDING,
  /** As many connections as there may be. */
  MAX,
  /** As many idle connections as there may be. */
  IDLE_MAX,
  /** As many idle connections as are kept ready. */
  IDLE_MIN,
  /** Callers that got no connection in time. */
  TIMEOUTS,
  /** How long a caller waited for its connection. */
  WAIT_TIME,
  /** How long a connection was lent. */
  USE_TIME,
  /** How long it took to make a connection. */
  CREATE_TIME
}
