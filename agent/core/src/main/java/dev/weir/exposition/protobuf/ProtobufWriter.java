package dev.weir.exposition.protobuf;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.TextFormatUtil;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SnapshotEscaper;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes metric families as {@code io.prometheus.client.MetricFamily}. The library's own writer
 * brings Google's runtime, two megabytes whose classes take a quarter of a second to load and
 * initialise the platform's logging. Thread-safe.
 */
public final class ProtobufWriter implements ExpositionFormatWriter {
  private static final int COUNTER = 0;
  private static final int GAUGE = 1;
  private static final int SUMMARY = 2;
  private static final int UNTYPED = 3;
  private static final int HISTOGRAM = 4;
  private static final int GAUGE_HISTOGRAM = 5;

  @Override
  public boolean accepts(@Nullable String acceptHeader) {
    return acceptHeader != null && acceptHeader.contains("application/vnd.google.protobuf");
  }

  @Override
  public String getContentType() {
    return "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
        + " encoding=delimited";
  }

  @Override
  public void write(OutputStream out, MetricSnapshots snapshots, EscapingScheme scheme)
      throws IOException {
    Message family = new Message();
    for (MetricSnapshot named : TextFormatUtil.mergeDuplicates(snapshots)) {
      MetricSnapshot snapshot = SnapshotEscaper.escapeMetricSnapshot(named, scheme);
      if (!snapshot.getDataPoints().isEmpty()) {
        family.clear();
        write(
            family,
            snapshot,
            name(snapshot, named.getMetadata().getOriginalName(), scheme),
            scheme);
        family.writeDelimitedTo(out);
      }
    }
  }

  private static void write(
      Message family, MetricSnapshot snapshot, String name, EscapingScheme scheme) {
    family.text(1, name);
    String help = snapshot.getMetadata().getHelp();
    if (help != null) {
      family.text(2, help);
    }
    family.integer(3, type(snapshot));
    Metric metric = new Metric(family, scheme);
    for (DataPointSnapshot point : snapshot.getDataPoints()) {
      if (point instanceof StateSetSnapshot.StateSetDataPointSnapshot) {
        metric.states(name, (StateSetSnapshot.StateSetDataPointSnapshot) point);
      } else {
        metric.point(point);
      }
    }
  }

  private static int type(MetricSnapshot snapshot) {
    if (snapshot instanceof CounterSnapshot) {
      return COUNTER;
    }
    if (snapshot instanceof GaugeSnapshot
        || snapshot instanceof InfoSnapshot
        || snapshot instanceof StateSetSnapshot) {
      return GAUGE;
    }
    if (snapshot instanceof HistogramSnapshot) {
      return ((HistogramSnapshot) snapshot).isGaugeHistogram() ? GAUGE_HISTOGRAM : HISTOGRAM;
    }
    return snapshot instanceof SummarySnapshot ? SUMMARY : UNTYPED;
  }

  private static String name(MetricSnapshot snapshot, String original, EscapingScheme scheme) {
    MetricMetadata metadata = snapshot.getMetadata();
    if (snapshot instanceof CounterSnapshot) {
      return suffixed(metadata, "_total", scheme);
    }
    if (snapshot instanceof InfoSnapshot) {
      return suffixed(metadata, "_info", scheme);
    }
    if (snapshot instanceof GaugeSnapshot) {
      return SnapshotEscaper.getLegacyGaugeName(metadata, original, scheme);
    }
    return SnapshotEscaper.getMetadataName(metadata, scheme);
  }

  private static String suffixed(MetricMetadata metadata, String suffix, EscapingScheme scheme) {
    String name = SnapshotEscaper.getExpositionBaseMetadataName(metadata, scheme);
    return name.endsWith(suffix)
        ? name
        : SnapshotEscaper.getMetadataName(metadata, scheme) + suffix;
  }
}
