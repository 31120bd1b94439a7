package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServerExchange;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of a request stands in a note of the request itself: 32 slots for the container's
 * modules, of which Tomcat uses the first three. Notes survive recycling, so it is taken out again.
 */
final class Notes {
  /** {@code Constants.MAX_NOTES - 1}. */
  private static final int EXCHANGE = 31;

  private Notes() {}

  static @Nullable HttpServerExchange exchange(Request request) {
    Object note = request.getNote(EXCHANGE);
    return note instanceof HttpServerExchange ? (HttpServerExchange) note : null;
  }

  static void exchange(Request request, @Nullable HttpServerExchange exchange) {
    request.setNote(EXCHANGE, exchange);
  }
}
