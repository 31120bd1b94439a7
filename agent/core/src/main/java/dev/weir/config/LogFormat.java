package dev.weir.config;

/** How the agent's own log is written. */
public enum LogFormat {
  TEXT,
  JSON
}
