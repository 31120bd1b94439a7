package dev.weir.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where figures come from. */
final class Machine {
  private Machine() {}

  /** One line: date, Java, processor, and how busy the machine was with other things. */
  static String describe(double loadBefore) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, Java %s, %d × %s, load before: %.1f",
        LocalDate.now(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        loadBefore);
  }

  /** Runnable threads of the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
