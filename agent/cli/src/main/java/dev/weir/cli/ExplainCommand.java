package dev.weir.cli;

import dev.weir.config.Configuration;
import dev.weir.config.MetricConfig;
import dev.weir.config.RuleConfig;
import dev.weir.config.ViewConfig;
import dev.weir.config.WeirConfig;
import dev.weir.config.schema.Nearest;
import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what a metric says, and which hook or rule feeds it. */
@Command(
    name = "explain",
    description = "Says what a metric is: its type, labels and meaning, and what feeds it.")
final class ExplainCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "METRIC",
      description = "As Prometheus shows it; _bucket, _count, _sum too.")
  String metric = "";

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Also explains the metrics of its rules and views.")
  @Nullable File config;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Set<String> known = new TreeSet<>();
    List<String> lines = new ArrayList<>();
    for (KnownMetric candidate : KnownMetric.all()) {
      known.add(candidate.name());
      if (isMeant(candidate.name())) {
        lines.add(candidate.toString());
      }
    }
    if (config != null) {
      if (!config.isFile()) {
        throw new Unanswerable("the configuration `" + config + "` is not there.");
      }
      explain(Configuration.check(config.getPath()).config(), known, lines);
    }
    if (lines.isEmpty()) {
      String hint = config == null ? " Name your rules with --config." : "";
      throw new Unanswerable(
          "no metric is called `" + metric + "`." + Nearest.question(metric, known) + hint);
    }
    lines.forEach(out::println);
    out.flush();
    return WeirCommand.WELL;
  }

  private void explain(WeirConfig weir, Set<String> known, List<String> lines) {
    for (RuleConfig rule : weir.rules()) {
      for (MetricConfig fed : rule.metrics()) {
        known.add(fed.name());
        if (isMeant(fed.name())) {
          lines.add(line(rule, fed));
        }
      }
    }
    for (ViewConfig view : weir.views()) {
      String name = view.name();
      if (isMeant(view.metric()) || (name != null && isMeant(name))) {
        lines.add("reshaped by the view at " + view.position() + ", which shows " + view.metric());
      }
    }
  }

  private static String line(RuleConfig rule, MetricConfig fed) {
    Set<String> labels = new TreeSet<>(rule.labelsOf(fed).keySet());
    labels.addAll(fed.constLabels().keySet());
    String type = fed.type().name().toLowerCase(Locale.ROOT);
    String help = fed.help() == null ? "" : " " + fed.help();
    return fed.name()
        + labels
        + ": "
        + type
        + "."
        + help
        + " Fed by rule `"
        + rule.name()
        + "` at "
        + fed.position()
        + ".";
  }

  private boolean isMeant(String name) {
    for (String suffix : new String[] {"", "_bucket", "_count", "_sum", "_max"}) {
      if (metric.equals(name + suffix)) {
        return true;
      }
    }
    return false;
  }
}
