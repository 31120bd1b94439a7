package dev.weir.agent;

import dev.weir.exposition.Handler;
import dev.weir.exposition.Request;
import dev.weir.exposition.Response;

/**
 * {@code POST /-/reload}, as Prometheus has it: 200 once the configuration is in effect, 500 with
 * the reason where the last one stays.
 */
final class ReloadHandler implements Handler {
  private final Reloads reloads;

  ReloadHandler(Reloads reloads) {
    this.reloads = reloads;
  }

  @Override
  public void handle(Request request, Response response) {
    String failure = reloads.reload();
    if (failure == null) {
      response.line(200, "reloaded");
    } else {
      response.line(500, "failed to reload: " + failure);
    }
  }

  @Override
  public String methods() {
    return "POST";
  }
}
