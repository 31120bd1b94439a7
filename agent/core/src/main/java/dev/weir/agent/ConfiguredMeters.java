package dev.weir.agent;

import dev.weir.config.MetricsConfig;
import dev.weir.config.WeirConfig;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;

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
}
