package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Scrape;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory, disks and network are those of the machine that the application runs on. */
@ParameterizedClass(name = "Java {0}")
@ValueSource(ints = {8, 25})
class HostTest {
  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final String[] RECEIVED = {"device", "lo", "direction", "receive"};

  private final AppProcess tides;

  HostTest(int version) {
    assumeThat(MEMINFO).as("a Linux").exists();
    tides = SharedApp.of(App.TIDES, Needs.java(version));
  }

  @Test
  void all_of_the_memory_is_in_one_state_or_another() throws IOException {
    long total =
        Files.readAllLines(MEMINFO).stream()
            .filter(line -> line.startsWith("MemTotal:"))
            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
            .sum();

    Scrape scrape = tides.scrape();

    assertThat(scrape.value("system_memory_limit_bytes")).isEqualTo(total);
    // Each state is read for itself, a moment apart.
    assertThat(scrape.sum("system_memory_usage_bytes")).isBetween(0.98 * total, 1.02 * total);
  }

  @Test
  void a_file_system_is_as_large_as_it_is() {
    double largest =
        tides.scrape().samples("system_filesystem_limit_bytes").stream()
            .mapToDouble(sample -> sample.value())
            .max()
            .orElseThrow();

    assertThat(largest).isGreaterThanOrEqualTo(new File("/").getTotalSpace());
  }

  @Test
  void what_a_client_sends_goes_through_the_loopback_device() {
    double before = tides.scrape().sum("system_network_io_bytes_total", RECEIVED);
    HttpCalls calls = tides.calls().with("X-Padding", "x".repeat(5_000));
    for (int i = 0; i < 200; i++) {
      calls.get("/ports");
    }
    double after = tides.scrape().sum("system_network_io_bytes_total", RECEIVED);

    assertThat(after - before).isGreaterThan(1_000_000);
  }
}
