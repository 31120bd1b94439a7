package dev.weir.cli.generate;

import dev.weir.cli.Unanswerable;
import dev.weir.cli.WeirCommand;
import dev.weir.config.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: what watches the rules and polls of a configuration. */
@Command(
    name = "generate",
    description = {
      "Writes a dashboard, or alerts, for the rules and polls of a configuration.",
      "The same configuration gives the same bytes. A file that was not generated, or was edited"
          + " since, is overwritten with --force alone.",
      "Exit code 0: the file says what the configuration does. 1: something is wrong with the"
          + " configuration. 2: nothing could be generated."
    },
    synopsisSubcommandLabel = "COMMAND")
public final class GenerateCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: generate dashboards, or alerts.");
  }

  @Command(
      name = "dashboards",
      description = "A row for each rule and poll: rate, success, P50, P95, P99, top label values.")
  int dashboards(@Mixin Conversion conversion) throws Unanswerable, IOException {
    Loaded loaded = conversion.load();
    if (!isWell(loaded)) {
      return WeirCommand.FOUND;
    }
    List<Source> sources = conversion.sources(loaded);
    return said(conversion.write(new RulesDashboard(loaded.config().service(), sources)));
  }

  @Command(
      name = "alerts",
      description = {
        "Burn rates of errors, denials, latency, and percentages that are nearly full; each with the"
            + " traffic below which nobody is woken. Prometheus rules.",
      })
  int alerts(
      @Mixin Conversion conversion,
      @Option(
              names = "--objective",
              paramLabel = "PERCENT",
              defaultValue = "99.9",
              description = "Calls that are to succeed, of a hundred; 99.9 unless given.")
          double objective)
      throws Unanswerable, IOException {
    if (!(objective > 0 && objective < 100)) {
      throw new Unanswerable(
          "--objective " + objective + " is no share. Write 99.9, for instance.");
    }
    Loaded loaded = conversion.load();
    if (!isWell(loaded)) {
      return WeirCommand.FOUND;
    }
    List<Source> sources = conversion.sources(loaded);
    RulesAlerts alerts = new RulesAlerts(loaded.config().service(), sources, objective);
    for (Source source : alerts.without()) {
      out()
          .println(
              source.name()
                  + ": no alert: none of its metrics tells success, a duration or a percentage");
    }
    if (alerts.without().size() == sources.size()) {
      throw new Unanswerable("there is nothing to alert on in `" + conversion + "`.");
    }
    return said(conversion.write(alerts));
  }

  private boolean isWell(Loaded loaded) {
    loaded.problems().forEach(out()::println);
    out().flush();
    return loaded.problems().isEmpty();
  }

  private int said(String line) {
    out().println(line);
    out().flush();
    return WeirCommand.WELL;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
