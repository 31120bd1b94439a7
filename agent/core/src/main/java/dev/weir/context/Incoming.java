package dev.weir.context;

import org.jspecify.annotations.Nullable;

/** A request or message that was received, as far as it says whom it is for. */
public interface Incoming {

  /** A header's value, the first if it was sent several times; null where it was not. */
  @Nullable String header(String name);
}
