package dev.weir.smoke.systems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard file, as far as tests look into it. Immutable. */
record Dashboard(Path file, JsonNode json) {

  static Dashboard read(Path file) {
    try {
      return new Dashboard(file, JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one value of a variable chosen. */
  Dashboard choosing(String variable, String value) {
    String text = json.toString().replace("$" + variable, value);
    return new Dashboard(file, JsonMapper.shared().readTree(text));
  }

  /** The panels that show something, those in rows included; rows themselves are not among them. */
  List<JsonNode> panels() {
    return panels(row -> true);
  }

  /**
   * Those of some rows.
   *
   * @param rows by title; empty for what stands above the first
   */
  List<JsonNode> panels(Predicate<String> rows) {
    List<JsonNode> panels = new ArrayList<>();
    String row = "";
    for (JsonNode panel : json.path("panels")) {
      boolean heading = panel.path("type").asString().equals("row");
      row = heading ? panel.path("title").asString() : row;
      if (rows.test(row)) {
        stream(panel.path("panels")).forEach(panels::add);
        if (!heading) {
          panels.add(panel);
        }
      }
    }
    return panels;
  }

  /** The variables that a query fills. */
  List<JsonNode> queried() {
    return variables().filter(it -> it.path("type").asString().equals("query")).toList();
  }

  Stream<JsonNode> variables() {
    return stream(json.path("templating").path("list"));
  }

  /**
   * The expressions of a panel as Grafana would send them with every variable at All.
   *
   * @param rateInterval what it would put for {@code $__rate_interval}
   */
  List<String> expressions(JsonNode panel, String rateInterval) {
    return stream(panel.path("targets"))
        .map(target -> substitute(target.path("expr").asString(), rateInterval))
        .toList();
  }

  String substitute(String expression, String rateInterval) {
    String text =
        expression
            .replace("$__rate_interval", rateInterval)
            .replace("$__interval", rateInterval)
            .replace("$__range", "1h");
    for (JsonNode variable : (Iterable<JsonNode>) variables()::iterator) {
      String name = variable.path("name").asString();
      text = text.replace("${" + name + "}", ".*").replaceAll("\\$" + name + "\\b", ".*");
    }
    return text;
  }

  @Override
  public String toString() {
    return file.getParent().getParent().getFileName() + "/" + file.getFileName();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
