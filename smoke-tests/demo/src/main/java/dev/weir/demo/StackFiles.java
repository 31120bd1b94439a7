package dev.weir.demo;

import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;

/**
 * A copy of the files that ship for a system, with the addresses of this machine written into it as
 * they become known, and a place for data. Gone once closed.
 */
final class StackFiles implements AutoCloseable {
  private static final Path CONFIG = Repository.root().resolve("config");

  /** Where Grafana's container has them. */
  private static final String DASHBOARDS = "/var/lib/grafana/dashboards/weir";

  private final TemporaryFolder folder = TemporaryFolder.create("weir-stack");
  private final Path system;

  private StackFiles(String system) {
    this.system = Path.of("examples", system);
  }

  static StackFiles of(String system) {
    StackFiles files = new StackFiles(system);
    files.copy(files.system);
    files.copy(Path.of("prometheus"));
    files.copy(Path.of("alertmanager"));
    files.copy(Path.of("grafana"));
    files.folder.copy(
        CONFIG.resolve(files.system).resolve("dashboards"), Path.of("grafana/dashboards/system"));
    files.folder.add(Path.of("data"));
    files.replace(DASHBOARDS, files.folder.path().resolve("grafana/dashboards").toString());
    return files;
  }

  /** One of the system's. */
  Path file(String name) {
    return folder.path().resolve(system).resolve(name);
  }

  /**
   * Whether the system's Prometheus does.
   *
   * @param target {@code node-exporter:9100}
   */
  boolean scrapes(String target) {
    return folder.text(system.resolve("prometheus.yml")).contains("'" + target + "'");
  }

  /** What Grafana reads at its start. */
  Path provisioning() {
    return folder.path().resolve("grafana/provisioning");
  }

  /** A folder that programs may write to. */
  Path data() {
    return folder.path().resolve("data");
  }

  /** Replaces a text in every YAML file. */
  void replace(String text, String replacement) {
    folder.replace(text, replacement);
  }

  @Override
  public void close() {
    folder.close();
  }

  private void copy(Path part) {
    folder.copy(CONFIG.resolve(part), part);
  }
}
