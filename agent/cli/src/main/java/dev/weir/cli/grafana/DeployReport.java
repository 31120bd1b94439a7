package dev.weir.cli.grafana;

import com.grack.nanojson.JsonAppendableWriter;
import com.grack.nanojson.JsonWriter;
import dev.weir.cli.Format;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * The answer of {@code grafana deploy}.
 *
 * <pre>
 * data source prometheus: unchanged
 * folder weir: created
 * dashboard weir-service-otel: refused: 403 Access denied. Give the service account the role Editor, …
 * http://grafana:3000: 1 created, 0 updated, 1 unchanged, 1 refused.
 * </pre>
 */
final class DeployReport {
  private static final Change.Action[] ACTIONS = Change.Action.values();

  private final GrafanaUrl server;
  private final boolean dryRun;
  private final List<String> problems;
  private final List<Deployed> done;

  /**
   * @param problems what is wrong with the files, one line each
   */
  DeployReport(GrafanaUrl server, boolean dryRun, List<String> problems, List<Deployed> done) {
    this.server = server;
    this.dryRun = dryRun;
    this.problems = problems;
    this.done = done;
  }

  /** Whether Grafana has what is wanted. */
  boolean isWell() {
    long unchanged = count(Change.Action.UNCHANGED);
    long changed = count(Change.Action.CREATED) + count(Change.Action.UPDATED);
    return problems.isEmpty() && done.size() == (dryRun ? unchanged : unchanged + changed);
  }

  void write(PrintWriter out, Format format) {
    if (format == Format.JSON) {
      json(out);
    } else {
      text(out);
    }
    out.flush();
  }

  private void text(PrintWriter out) {
    problems.forEach(out::println);
    for (Deployed deployed : done) {
      String why = deployed.why().isEmpty() ? "" : ": " + deployed.why();
      out.println(deployed.kind() + " " + deployed.uid() + ": " + word(deployed.action()) + why);
    }
    StringBuilder counts = new StringBuilder(server + ": ");
    for (Change.Action action : ACTIONS) {
      if (action != Change.Action.REFUSED || count(action) > 0) {
        counts.append(action == ACTIONS[0] ? "" : ", ");
        counts.append(count(action)).append(" ").append(word(action));
      }
    }
    out.println(counts + (dryRun ? ". Nothing was changed." : "."));
  }

  private String word(Change.Action action) {
    boolean would = dryRun && (action == Change.Action.CREATED || action == Change.Action.UPDATED);
    return (would ? "would be " : "") + name(action);
  }

  private static String name(Change.Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private long count(Change.Action action) {
    return done.stream().filter(deployed -> deployed.action() == action).count();
  }

  private void json(PrintWriter out) {
    JsonAppendableWriter json = JsonWriter.indent("  ").on(out);
    json.object()
        .value("url", server.toString())
        .value("dry_run", dryRun)
        .value("well", isWell())
        .array("problems", problems)
        .array("resources");
    for (Deployed deployed : done) {
      json.object()
          .value("kind", deployed.kind())
          .value("uid", deployed.uid())
          .value("action", name(deployed.action()))
          .value("message", deployed.why())
          .end();
    }
    json.end().end().done();
    out.println();
  }
}
