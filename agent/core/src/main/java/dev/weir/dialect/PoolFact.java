package dev.weir.dialect;

/** What a pool of connections can say of itself. */
public enum PoolFact {
  /** As it was configured, else what it connects to; unlike any other pool's. */
  NAME
}
