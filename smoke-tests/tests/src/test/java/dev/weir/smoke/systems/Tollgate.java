package dev.weir.smoke.systems;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;

/** Tollgate as its customers and its operators call it. */
record Tollgate(AppProcess process) {
  /** A customer's request; returns its status. */
  int call(String key, String path) {
    HttpCalls calls = process.calls().with("X-Api-Key", key);
    return calls.get("/api/v1" + path).status();
  }

  /** A customer's WebSocket. */
  WebSocket feed() {
    URI address = URI.create(process.address().toString().replace("http", "ws") + "/live");
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(address, new WebSocket.Listener() {})
        .join();
  }

  /** Bills everybody; returns the status. */
  int bill() {
    return process.calls().post("/admin/billing", "").status();
  }

  /** Whether an organization is billed from now on. */
  void billed(String organization, boolean is) {
    process.calls().post("/admin/billed?organization=" + organization + "&is=" + is, "");
  }

  /** How long its sums of usage wait after each batch from now on. */
  void slowUsage(int millis) {
    process.calls().post("/admin/usage?millis=" + millis, "");
  }
}
