package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the agent has not touched when the application's main class is loaded: each has broken some
 * server.
 */
class PremainTest {
  private static final String MAIN = " com.example.tides.TidesServer source:";

  @Test
  void before_main_there_is_no_logging_no_management_and_no_lambda_of_the_agent(
      @TempDir Path folder) throws IOException {
    List<String> before = beforeMain(folder, "port=0");
    assertThat(before).anyMatch(name -> name.equals("dev.weir.weave.Loom"));
    assertThat(before)
        .noneMatch(name -> name.startsWith("java.util.logging."))
        .noneMatch(name -> name.startsWith("java.lang.management."))
        .noneMatch(name -> name.startsWith("javax.management."))
        .noneMatch(name -> name.startsWith("com.sun.net.httpserver."))
        .noneMatch(name -> name.startsWith("org.objectweb.asm."))
        .noneMatch(name -> name.startsWith("org.snakeyaml."))
        .noneMatch(name -> name.startsWith("dev.weir.") && name.contains("Lambda"));
  }

  /** Every class takes a fifth of a millisecond, and nearly no JVM needs those for rules. */
  @Test
  void without_a_configuration_nothing_is_loaded_that_only_one_could_need(@TempDir Path folder)
      throws IOException {
    List<String> before = beforeMain(folder, "port=0");

    assertThat(before).filteredOn(in("dev.weir.rules.")).hasSizeLessThanOrEqualTo(8);
    assertThat(before).filteredOn(in("dev.weir.meters.")).hasSizeLessThanOrEqualTo(4);
    assertThat(before).filteredOn(in("dev.weir.config.")).hasSizeLessThanOrEqualTo(75);
    assertThat(before)
        .filteredOn(in("dev.weir."))
        .filteredOn(in("dev.weir.instrumentation.").negate())
        .hasSizeLessThanOrEqualTo(140);
  }

  @Test
  void a_configuration_without_rules_loads_no_library_and_nothing_for_rules(@TempDir Path folder)
      throws IOException {
    String yaml = "service: tides\nhttp: {metrics_path: /metrics}\nlabels:\n  env: test # why\n";
    Path file = Files.writeString(folder.resolve("weir.yaml"), yaml);

    List<String> before = beforeMain(folder, "port=0,config=" + file);

    assertThat(before).noneMatch(in("org.snakeyaml."));
    assertThat(before).filteredOn(in("dev.weir.rules.")).hasSizeLessThanOrEqualTo(8);
  }

  private static Predicate<String> in(String names) {
    return name -> name.startsWith(names);
  }

  private static List<String> beforeMain(Path folder, String arguments) throws IOException {
    Path log = folder.resolve("classes");
    try (AppProcess app =
        App.TIDES
            .on(Needs.java(17))
            .option("-Xlog:class+load:file=" + log + ":tid")
            .weir(arguments)
            .start()) {
      app.scrape();
    }
    return beforeMain(Files.readAllLines(log));
  }

  /** By the thread that runs main; another may begin as soon as the class is being loaded. */
  private static List<String> beforeMain(List<String> log) {
    String main = log.stream().filter(line -> line.contains(MAIN)).findFirst().orElseThrow();
    String thread = main.substring(0, main.indexOf(' ') + 1);
    return log.stream()
        .takeWhile(line -> !line.contains(MAIN))
        .filter(line -> line.startsWith(thread))
        .map(line -> line.substring(thread.length()).replaceFirst(" .*", ""))
        .toList();
  }
}
