package dev.weir.meters;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text that a Prometheus would read of a registry. */
public final class Scrape {
  private Scrape() {}

  public static String text(MetricRegistry registry) {
    return written(registry, PrometheusTextFormatWriter.create());
  }

  public static String openMetrics(MetricRegistry registry) {
    return written(registry, OpenMetricsTextFormatWriter.create());
  }

  private static String written(MetricRegistry registry, ExpositionFormatWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.prometheus().scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The sample lines of one metric, comments left out, in order. */
  public static List<String> samples(MetricRegistry registry, String metric) {
    return text(registry)
        .lines()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .toList();
  }
}
