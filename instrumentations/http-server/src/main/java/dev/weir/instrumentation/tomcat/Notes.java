package dev.weir.instrumentation.tomcat;

import dev.weir.meters.HttpServerExchange;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of a request stands in a note of the request itself: 32 slots, of which Tomcat keeps
 * the first 17 for its own modules ({@code Request.setNote}, 8.5 to 11) and uses three. Notes
 * survive recycling, so it is taken out again.
 */
final class Notes {
  /** The first that is free: the nearest to Tomcat's own, which each request has just read. */
  private static final int EXCHANGE = 17;

  private Notes() {}

  static @Nullable HttpServerExchange exchange(Request request) {
    Object note = request.getNote(EXCHANGE);
    return note instanceof HttpServerExchange ? (HttpServerExchange) note : null;
  }

  static void exchange(Request request, @Nullable HttpServerExchange exchange) {
    request.setNote(EXCHANGE, exchange);
  }
}
