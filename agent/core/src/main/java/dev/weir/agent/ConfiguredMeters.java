package dev.weir.agent;

import dev.weir.config.MetricsConfig;
import dev.weir.config.Problem;
import dev.weir.config.ViewConfig;
import dev.weir.config.WeirConfig;
import dev.weir.context.ContextKeys;
import dev.weir.log.Log;
import dev.weir.meters.AddedLabel;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.StatementLabel;
import dev.weir.rules.ContextLabel;
import dev.weir.rules.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The registry and dialect as the configuration wants them. */
final class ConfiguredMeters implements Meters.Origin {
  private final WeirConfig config;
  private final ContextKeys context;

  ConfiguredMeters(WeirConfig config, ContextKeys context) {
    this.config = config;
    this.context = context;
    for (ViewConfig view : config.views()) {
      if (!view.labels().isEmpty()) {
        context.readAtEnd();
      }
    }
  }

  @Override
  public Binder binder() {
    MetricsConfig metrics = config.metrics();
    MetricSettings settings =
        MetricSettings.defaults()
            .maxSeries(metrics.maxSeries())
            .maxLabelValues(metrics.maxLabelValues())
            .nativeHistograms(metrics.nativeHistograms())
            .exemplars(metrics.exemplars())
            .labels(config.labels())
            .views(config.views())
            .addedLabels(addedLabels());
    return new Binder(new MetricRegistry(settings), metrics.dialect(), config.service());
  }

  private Map<ViewConfig, List<AddedLabel>> addedLabels() {
    Map<ViewConfig, List<AddedLabel>> added = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ViewConfig view : config.views()) {
      if (!view.labels().isEmpty()) {
        RuleContext values = new RuleContext(context);
        added.put(view, ContextLabel.of(view, values, (rule, reason) -> {}, problems));
      }
    }
    for (Problem problem : problems) {
      Log.error(problem.toString());
    }
    return added;
  }

  @Override
  public StatementLabel statementLabel() {
    String label = config.instrumentations().option("jdbc", "statement_label", "verb");
    return StatementLabel.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
