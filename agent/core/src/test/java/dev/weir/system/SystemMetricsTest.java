package dev.weir.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.meters.Binder;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a host's files, on a host made of files. */
class SystemMetricsTest {
  @TempDir private Path root;

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  @BeforeEach
  void describeHost() throws IOException {
    write(
        "proc/meminfo",
        "MemTotal: 1000 kB\nMemFree: 200 kB\nMemAvailable: 600 kB\nBuffers: 50 kB\n"
            + "Cached: 300 kB\nSwapCached: 7 kB\nSReclaimable: 25 kB\n");
    write("proc/stat", "cpu  100 20 30 800 50 0 0 0 0 0\ncpu0 1 2 3 4 5 6 7 8 9 0\n");
    write("proc/self/status", "Name: java\nVmRSS:\t     64 kB\n");
    write(
        "proc/net/dev",
        "Inter-| Receive\n face |bytes packets\n"
            + "    lo: 500 5 0 0 0 0 0 0 500 5 0 0 0 0 0 0\n"
            + "  eth0:7000 70 1 2 0 0 0 0 9000 90 3 4 0 0 0 0\n"
            + "  ifb0: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n");
    write(
        "proc/self/mounts",
        "proc /proc proc rw 0 0\n/dev/root "
            + root
            + " ext4 rw 0 0\n"
            + "server:/home /home nfs rw 0 0\n/dev/root "
            + root
            + "/proc/stat ext4 rw 0 0\n");
  }

  @Test
  void sharesOutAllOfTheMemory() {
    start(Dialect.OTEL);

    assertThat(Scrape.samples(registry, "system_memory_usage_bytes"))
        .containsExactlyInAnyOrder(
            "system_memory_usage_bytes{state=\"used\"} 435200.0",
            "system_memory_usage_bytes{state=\"free\"} 204800.0",
            "system_memory_usage_bytes{state=\"cached\"} 332800.0",
            "system_memory_usage_bytes{state=\"buffers\"} 51200.0");
    assertThat(Scrape.samples(registry, "system_memory_limit_bytes"))
        .containsExactly("system_memory_limit_bytes 1024000.0");
  }

  @Test
  void namesTheServiceInTheClassicDialect() throws IOException {
    start(Dialect.CLASSIC);
    write("proc/stat", "cpu  130 20 30 860 60 0 0 0 0 0\n"); // 30 more at work, 70 idle

    assertThat(Scrape.text(registry))
        .contains("memory_usage_bytes{service=\"shop\"} 65536.0")
        .contains("memory_available_bytes 614400.0")
        .contains("cpu_usage_percent 30.0")
        .contains("network_receive_bytes_total{device=\"eth0\"} 7000.0");
  }

  @Test
  void tellsTimeAndUseOfTheProcessors() throws IOException {
    start(Dialect.OTEL);
    write("proc/stat", "cpu  175 20 30 825 50 0 0 0 0 0\n");

    assertThat(Scrape.text(registry))
        .contains("system_cpu_time_seconds_total{state=\"user\"} 1.75")
        .contains("system_cpu_time_seconds_total{state=\"iowait\"} 0.5")
        .contains("system_cpu_utilization_ratio 0.75");
  }

  @Test
  void countsWhatDevicesThatAreUsedHaveCarried() throws IOException {
    start(Dialect.OTEL);
    assertThat(Scrape.samples(registry, "system_network_io_bytes_total"))
        .containsExactlyInAnyOrder(
            "system_network_io_bytes_total{device=\"lo\",direction=\"receive\"} 500.0",
            "system_network_io_bytes_total{device=\"lo\",direction=\"transmit\"} 500.0",
            "system_network_io_bytes_total{device=\"eth0\",direction=\"receive\"} 7000.0",
            "system_network_io_bytes_total{device=\"eth0\",direction=\"transmit\"} 9000.0");
    assertThat(Scrape.samples(registry, "system_network_dropped_total"))
        .contains("system_network_dropped_total{device=\"eth0\",direction=\"transmit\"} 4.0");

    write("proc/net/dev", "wlan0: 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n");
    assertThat(Scrape.samples(registry, "system_network_io_bytes_total"))
        .allMatch(sample -> sample.contains("device=\"wlan0\""));
  }

  @Test
  void showsLocalDirectoriesOnly() {
    start(Dialect.MICROMETER);

    assertThat(Scrape.samples(registry, "disk_total_bytes"))
        .singleElement()
        .isEqualTo(
            "disk_total_bytes{path=\"" + root + "\"} " + (double) root.toFile().getTotalSpace());
  }

  @Test
  void readsTheLimitsOfAContainer() throws IOException {
    write("proc/self/cgroup", "0::/\n");
    write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
    write("sys/fs/cgroup/memory.max", "1073741824\n");
    write("sys/fs/cgroup/memory.current", "5000000\n");
    write("sys/fs/cgroup/cpu.max", "150000 100000\n");
    write("sys/fs/cgroup/cpu.stat", "usage_usec 9\nnr_throttled 7\nthrottled_usec 2500000\n");
    start(Dialect.OTEL);

    assertThat(Scrape.text(registry))
        .contains("container_memory_limit_bytes 1.073741824E9")
        .contains("container_memory_used_bytes 5000000.0")
        .contains("container_cpu_limit 1.5")
        .contains("container_cpu_throttled_periods_total 7.0")
        .contains("container_cpu_throttled_seconds_total 2.5");
  }

  @Test
  void readsTheLimitsOfAControlGroupOfTheFirstVersion() throws IOException {
    write("proc/self/cgroup", "4:memory:/pod/a\n1:cpu,cpuacct:/pod/elsewhere\n0::/\n");
    write("sys/fs/cgroup/memory/pod/a/memory.limit_in_bytes", "2048\n");
    write("sys/fs/cgroup/memory/pod/a/memory.usage_in_bytes", "1024\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "50000\n");
    write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    write("sys/fs/cgroup/cpu/cpu.stat", "nr_throttled 3\nthrottled_time 1500000000\n");
    start(Dialect.CLASSIC);

    assertThat(Scrape.text(registry))
        .contains("container_memory_limit_bytes 2048.0")
        .contains("container_memory_used_bytes 1024.0")
        .contains("container_cpu_limit 0.5")
        .contains("container_cpu_throttled_seconds_total 1.5");
  }

  @Test
  void saysNothingOfLimitsWhereThereAreNone() throws IOException {
    write("proc/self/cgroup", "0::/\n");
    write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
    write("sys/fs/cgroup/memory.max", "max\n");
    write("sys/fs/cgroup/memory.current", "5000000\n");
    write("sys/fs/cgroup/cpu.max", "max 100000\n");
    write("sys/fs/cgroup/cpu.stat", "nr_throttled 0\nthrottled_usec 0\n");
    start(Dialect.OTEL);

    assertThat(Scrape.text(registry)).doesNotContain("container_memory", "container_cpu");
  }

  private void start(Dialect dialect) {
    SystemMetrics.start(new Binder(registry, dialect, "shop"), new Host(root.toFile()));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
