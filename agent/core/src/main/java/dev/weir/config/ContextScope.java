package dev.weir.config;

/**
 * How long a context value holds: for the outermost request, message or job, or on its thread until
 * overwritten.
 */
public enum ContextScope {
  REQUEST,
  THREAD
}
