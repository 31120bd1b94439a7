package dev.weir.cli;

/** How an answer is written: for people, or for programs. */
public enum Format {
  TEXT,
  JSON
}
