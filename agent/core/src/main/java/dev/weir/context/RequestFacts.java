package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * What an HTTP request says of itself: one small class for each server. Asked on threads that the
 * server runs for the request and never once it has ended, each fact at its first use only.
 */
public interface RequestFacts extends Incoming {

  /** What follows the {@code ?}, as it was sent; null where there is none. */
  @Nullable String queryString();

  /** What the application or the server attached to the request under this name. */
  @Nullable Object attribute(String name);

  /** The name of the user whom the server authenticated. */
  @Nullable String principal();

  /** A class loader of the application that the request goes to. */
  default @Nullable ClassLoader application() {
    return Thread.currentThread().getContextClassLoader();
  }

  /** Puts a header on the response, unless the application has; asked on any thread. */
  default void respond(String header, String value) {}
}
