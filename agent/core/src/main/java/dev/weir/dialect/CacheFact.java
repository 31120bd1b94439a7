package dev.weir.dialect;

/** What a cache can say of itself. */
public enum CacheFact {
  /** As its owner called it, else by who made it. */
  NAME
}
