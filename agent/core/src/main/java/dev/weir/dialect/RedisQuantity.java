package dev.weir.dialect;

/** What is measured of commands to Redis. */
public enum RedisQuantity {
  /** From the command's being handed to the connection to its reply, or its failure. */
  DURATION
}
