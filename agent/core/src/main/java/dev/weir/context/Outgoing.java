package dev.weir.context;

/** A request or message that is about to be sent, while it can still be given headers. */
public interface Outgoing {

  /** Whether the application, or another agent, has given it a header of this name. */
  boolean has(String header);

  void add(String header, String value);
}
