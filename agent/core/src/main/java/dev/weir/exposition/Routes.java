package dev.weir.exposition;

import dev.weir.log.Log;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The exact paths of the side port, and what is said to a request that asks for anything else. */
final class Routes {
  /** A message of an exception may hold a page; its first words tell. */
  private static final int LONGEST_REASON = 300;

  private final Map<String, Handler> handlers;

  /** Keeps the map; later changes to it must not be made. */
  Routes(Map<String, Handler> handlers) {
    this.handlers = handlers;
  }

  /**
   * Answers the request, an error with one line. Leaves {@link Response#finish} to the caller.
   *
   * @throws IOException if the client is gone or the answer broke off on its way
   */
  void answer(Request request, Response response) throws IOException {
    try {
      handler(request, response).handle(request, response);
    } catch (Rejection e) {
      response.line(e.status(), e.line());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failed(request, response, e);
    }
  }

  private Handler handler(Request request, Response response) throws Rejection {
    Handler handler = handlers.get(request.path());
    if (handler == null) {
      throw new Rejection(404, "nothing is served at this path. See / for what is.");
    }
    if (!Arrays.asList(handler.methods().split(", ", -1)).contains(request.method())) {
      return (refused, answer) -> {
        answer.line(405, "this path answers " + handler.methods() + " only.");
        answer.header("Allow", handler.methods());
      };
    }
    return handler;
  }

  private static void failed(Request request, Response response, Throwable e) throws IOException {
    String line = request.path() + " failed: " + oneLine(e) + ".";
    Log.warn(line + " Set logging.level to debug for the stack trace.");
    Log.debug("stack trace of the failure at " + request.path(), e);
    if (response.isCommitted()) {
      throw new IOException("the answer broke off", e);
    }
    response.line(500, line + " The agent's log says more.");
  }

  private static String oneLine(Throwable e) {
    StringBuilder line = new StringBuilder(e.toString());
    line.setLength(Math.min(line.length(), LONGEST_REASON));
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
