package dev.weir.exposition;

import dev.weir.exposition.protobuf.ProtobufWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The exposition formats, and which of them a client likes best. */
enum Format {
  TEXT(PrometheusTextFormatWriter::create),
  OPEN_METRICS(OpenMetricsTextFormatWriter::create),
  PROTOBUF(ProtobufWriter::new);

  private final Supplier<ExpositionFormatWriter> source;
  private volatile @Nullable ExpositionFormatWriter writer;

  Format(Supplier<ExpositionFormatWriter> source) {
    this.source = source;
  }

  /** Thread-safe; making two is harmless. */
  ExpositionFormatWriter writer() {
    ExpositionFormatWriter made = writer;
    if (made == null) {
      made = source.get();
      writer = made;
    }
    return made;
  }

  /** The one of the greatest weight, the first of equals; text if the client names none of them. */
  static Format preferred(@Nullable String accept) {
    Format best = TEXT;
    double bestWeight = 0;
    for (Preference preference : Preference.parse(accept)) {
      Format format = of(preference);
      double weight = preference.weight();
      if (format != null && weight > bestWeight) {
        best = format;
        bestWeight = weight;
      }
    }
    return best;
  }

  private static @Nullable Format of(Preference preference) {
    switch (preference.value()) {
      case "application/vnd.google.protobuf":
        boolean ours =
            preference.parameter("proto").equals("io.prometheus.client.MetricFamily")
                && preference.parameter("encoding").equals("delimited");
        return ours ? PROTOBUF : null;
      case "application/openmetrics-text":
        String version = preference.parameter("version");
        return version.startsWith("1.") || version.startsWith("0.") || version.isEmpty()
            ? OPEN_METRICS
            : null;
      case "text/plain":
      case "text/*":
      case "*/*":
        return TEXT;
      default:
        return null;
    }
  }
}
