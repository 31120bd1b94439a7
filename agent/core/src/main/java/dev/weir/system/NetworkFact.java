package dev.weir.system;

/** What a network device says of itself. */
enum NetworkFact {
  /** {@code eth0}. */
  DEVICE
}
