package io.prometheus.metrics.config;

import java.util.Map;

/**
 * Takes the place of the library's class of this name, which on first use reads the application's
 * {@code prometheus.properties} through the context loader, every {@code io.prometheus*} property
 * and every {@code IO_PROMETHEUS*} variable, and throws on any it does not know. Those belong to
 * the application's own copy of the library; the agent's is configured by weir.yaml alone.
 *
 * <p>Compiled before the library on the class path; {@code agent/dist} leaves the library's out.
 */
public class PrometheusPropertiesLoader {
  private PrometheusPropertiesLoader() {}

  /** The library's defaults, whatever the surroundings say. */
  public static PrometheusProperties load() {
    return PrometheusProperties.builder().build();
  }

  /** Likewise; what is passed is not the agent's. */
  public static PrometheusProperties load(Map<Object, Object> ignored) {
    return load();
  }
}
