package dev.weir.exposition.protobuf;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_36_1.Metrics.MetricFamily;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is written of metrics, as Google's runtime reads it. */
final class Families {
  static final ExpositionFormatWriter LIBRARY = new PrometheusProtobufWriter();
  static final ExpositionFormatWriter OURS = new ProtobufWriter();

  private Families() {}

  static List<MetricFamily> families(
      ExpositionFormatWriter writer, MetricSnapshots snapshots, EscapingScheme scheme)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, snapshots, scheme);
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    List<MetricFamily> families = new ArrayList<>();
    while (in.available() > 0) {
      families.add(MetricFamily.parseDelimitedFrom(in));
    }
    return families;
  }
}
