package dev.weir.smoke.systems;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A side port for each dialect, with one series of each metric that docs/METRICS.md lists, which is
 * written from the agent's tables: every name and every label as a service would have them that
 * uses every library. Thread-safe.
 */
final class DialectExposition implements AutoCloseable {
  private static final Pattern SECTION = Pattern.compile("## (.+)");
  private static final Pattern DIALECT = Pattern.compile("\\| (otel|micrometer|classic) \\|.*");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\|([^|]*)\\|(.*)\\|");

  /** Values that panels ask for; any other label says {@code x}. */
  private static final Map<String, String> VALUES =
      Map.of(
          "cache_result", "hit",
          "result", "hit",
          "hit_miss", "hit",
          "operation", "get",
          "messaging_operation_name", "send",
          "db_system_name", "redis");

  private final HttpServer server;
  private final AtomicInteger scrapes = new AtomicInteger();
  private final List<String> sections;

  /**
   * @param sections of docs/METRICS.md
   */
  DialectExposition(String... sections) {
    this.sections = List.of(sections);
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** {@code localhost:9404}; the path is {@code /} and the dialect. */
  String target() {
    return "localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String dialect = exchange.getRequestURI().getPath().substring(1);
    byte[] text = exposition(dialect).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
    exchange.sendResponseHeaders(200, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private String exposition(String dialect) throws IOException {
    int count = 10 * scrapes.incrementAndGet();
    StringBuilder text = new StringBuilder();
    String section = "";
    String table = "";
    for (String line : Files.readAllLines(Repository.root().resolve("docs/METRICS.md"))) {
      Matcher heading = SECTION.matcher(line);
      Matcher start = DIALECT.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        section = heading.group(1);
      } else if (start.matches()) {
        table = start.group(1);
      } else if (row.matches() && table.equals(dialect) && sections.contains(section)) {
        text.append(series(row.group(1), row.group(2), labels(row.group(3)), count));
      }
    }
    return text.toString();
  }

  private static String series(String name, String type, String labels, int count) {
    return switch (type) {
      case "histogram" ->
          name
              + "_bucket{le=\"0.1\""
              + (labels.isEmpty() ? "" : ",")
              + labels
              + "} "
              + count
              + "\n"
              + name
              + "_bucket{le=\"+Inf\""
              + (labels.isEmpty() ? "" : ",")
              + labels
              + "} "
              + count
              + "\n"
              + countAndSum(name, labels, count);
      case "count and sum" -> countAndSum(name, labels, count);
      default -> name + "{" + labels + "} " + count + "\n";
    };
  }

  private static String countAndSum(String name, String labels, int count) {
    return "%s_count{%s} %d\n%s_sum{%s} %d\n".formatted(name, labels, count, name, labels, count);
  }

  private static String labels(String column) {
    return Stream.of(column.replace("`", "").trim().split(" +"))
        .filter(label -> !label.isEmpty())
        .map(label -> label + "=\"" + VALUES.getOrDefault(label, "x") + "\"")
        .collect(Collectors.joining(","));
  }
}
