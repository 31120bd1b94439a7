package dev.weir.smoke.systems;

import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What services log of one request, a line of JSON an event as Logback's own encoder writes it. */
final class LogLines {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final String correlationId;

  LogLines(String correlationId) {
    this.correlationId = correlationId;
  }

  /** Waits until there are so many; {@code service: message} each. */
  List<String> await(AppProcess service, int lines) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> found = find(service);
    while (found.size() < lines && System.nanoTime() < deadline) {
      Pause.ofMillis(20);
      found = find(service);
    }
    return found;
  }

  private List<String> find(AppProcess service) {
    return service
        .running()
        .stdout()
        .text()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(JSON::readTree)
        .filter(event -> event.at("/mdc/correlation_id").asString().equals(correlationId))
        .map(LogLines::told)
        .toList();
  }

  private static String told(JsonNode event) {
    return event.at("/context/name").asString() + ": " + event.at("/message").asString();
  }
}
