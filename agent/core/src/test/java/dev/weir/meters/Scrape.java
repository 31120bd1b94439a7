package dev.weir.meters;

import dev.weir.exposition.protobuf.ProtobufWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricFamily;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** As Google's runtime reads it. */
  public static List<MetricFamily> protobuf(MetricRegistry registry) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes(registry, new ProtobufWriter()).toByteArray());
    List<MetricFamily> families = new ArrayList<>();
    while (in.available() > 0) {
      families.add(MetricFamily.parseDelimitedFrom(in));
    }
    return families;
  }

  private static String written(MetricRegistry registry, ExpositionFormatWriter writer) {
    return bytes(registry, writer).toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream bytes(
      MetricRegistry registry, ExpositionFormatWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.prometheus().scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  /** The sample lines of one metric, comments left out, in order. */
  public static List<String> samples(MetricRegistry registry, String metric) {
    return text(registry)
        .lines()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .toList();
  }
}
