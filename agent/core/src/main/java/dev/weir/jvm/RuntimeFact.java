package dev.weir.jvm;

/** What the Java runtime says of itself. */
enum RuntimeFact {
  VERSION,
  VENDOR,
  NAME,
  COMPILER
}
