package dev.weir.agent;

import dev.weir.config.MetricsConfig;
import dev.weir.config.WeirConfig;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.StatementLabel;
import java.util.Locale;

/** The registry and dialect as the configuration wants them. */
final class ConfiguredMeters implements Meters.Origin {
  private final WeirConfig config;

  ConfiguredMeters(WeirConfig config) {
    this.config = config;
  }

  @Override
  public Binder binder() {
    MetricsConfig metrics = config.metrics();
    MetricSettings settings =
        MetricSettings.defaults()
            .maxSeries(metrics.maxSeries())
            .maxLabelValues(metrics.maxLabelValues())
            .nativeHistograms(metrics.nativeHistograms())
            .labels(config.labels())
            .views(config.views());
    return new Binder(new MetricRegistry(settings), metrics.dialect(), config.service());
  }

  @Override
  public StatementLabel statementLabel() {
    String label = config.instrumentations().option("jdbc", "statement_label", "verb");
    return StatementLabel.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
