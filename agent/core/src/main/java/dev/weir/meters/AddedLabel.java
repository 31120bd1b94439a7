package dev.weir.meters;

/** A label that a view adds to a metric, from the request's context. Thread-safe. */
public interface AddedLabel {

  String name();

  /** Its value on this thread, now. Must be quick, allocate nothing and not throw. */
  String value();
}
