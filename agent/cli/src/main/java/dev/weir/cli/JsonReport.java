package dev.weir.cli;

import com.grack.nanojson.JsonAppendableWriter;
import com.grack.nanojson.JsonWriter;
import dev.weir.config.Problem;
import dev.weir.rules.PollFindings;
import dev.weir.rules.RuleFindings;
import java.io.PrintWriter;
import java.util.Collection;

/**
 * The answer of {@code check} for programs. Keys are only ever added.
 *
 * <pre>{@code
 * {"config": "weir.yaml", "valid": false, "classes": 812,
 *  "problems": [{"file": "weir.yaml", "line": 12, "column": 5, "message": "…"}],
 *  "rules": [{"name": "feature_gate", "line": 9, "methods": ["…"], "problems": []}],
 *  "polls": [{"name": "plan_limits", "line": 30, "reads": ["…"], "problems": []}]}
 * }</pre>
 */
final class JsonReport {
  private final PrintWriter out;

  JsonReport(PrintWriter out) {
    this.out = out;
  }

  void write(CheckReport report) {
    JsonAppendableWriter json = JsonWriter.indent("  ").on(out);
    json.object()
        .value("config", report.file())
        .value("valid", report.isWell())
        .value("classes", report.classes());
    write(json, report.problems());
    json.array("rules");
    for (RuleFindings rule : report.rules()) {
      json.object()
          .value("name", rule.config().name())
          .value("line", rule.config().position().line())
          .array("methods", (Collection<?>) rule.methods());
      write(json, rule.problems());
      json.end();
    }
    json.end().array("polls");
    for (PollFindings poll : report.polls()) {
      json.object()
          .value("name", poll.config().name())
          .value("line", poll.config().position().line())
          .array("reads", (Collection<?>) poll.subjects());
      write(json, poll.problems());
      json.end();
    }
    json.end().end().done();
    out.println();
  }

  private static void write(JsonAppendableWriter json, Collection<Problem> problems) {
    json.array("problems");
    for (Problem problem : problems) {
      json.object()
          .value("file", problem.at().file())
          .value("line", problem.at().line())
          .value("column", problem.at().column())
          .value("message", problem.message())
          .end();
    }
    json.end();
  }
}
