package dev.weir.exposition;

import dev.weir.meters.MetricRegistry;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Renders the registry in the format and coding that the client likes best. */
final class ScrapeHandler implements Handler {
  private final PrometheusRegistry registry;
  private final LongConsumer scrapeNanos;

  ScrapeHandler(PrometheusRegistry registry, LongConsumer scrapeNanos) {
    this.registry = registry;
    this.scrapeNanos = scrapeNanos;
  }

  @Override
  public void handle(Request request, Response response) throws IOException {
    long startNanos = System.nanoTime();
    String accept = request.header("accept");
    MetricSnapshots snapshots = snapshots(request.parameters("name[]"));
    ExpositionFormatWriter writer = Format.preferred(accept).writer();
    EscapingScheme escaping = EscapingScheme.fromAcceptHeader(accept);
    response.header("Content-Type", writer.getContentType());
    response.header("Vary", "Accept, Accept-Encoding");
    if (acceptsGzip(request.header("accept-encoding"))) {
      response.header("Content-Encoding", "gzip");
      try (FastGzip gzip = new FastGzip(response)) {
        writer.write(gzip, snapshots, escaping);
        gzip.finish();
      }
    } else {
      writer.write(response, snapshots, escaping);
    }
    scrapeNanos.accept(System.nanoTime() - startNanos);
  }

  private MetricSnapshots snapshots(List<String> names) {
    if (names.isEmpty()) {
      return registry.scrape();
    }
    Set<String> wanted = new HashSet<>(names);
    for (String name : names) {
      wanted.add(MetricRegistry.withoutSuffix(name));
    }
    return registry.scrape(wanted::contains);
  }

  private static boolean acceptsGzip(@Nullable String acceptEncoding) {
    for (Preference preference : Preference.parse(acceptEncoding)) {
      if (preference.value().equals("gzip") && preference.weight() > 0) {
        return true;
      }
    }
    return false;
  }
}
