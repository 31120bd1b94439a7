/**
 * Prometheus' protobuf exposition format, the one that carries native histograms: delimited {@code
 * io.prometheus.client.MetricFamily} messages, as <a
 * href="https://github.com/prometheus/client_model">client_model</a> declares them.
 */
package dev.weir.exposition.protobuf;
