package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdk;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application writes, with and without the agent, differs by one line of the agent's. */
class SilenceTest {

  static Stream<Arguments> everywhere() {
    return Stream.of(8, 11, 17, 21, 25)
        .flatMap(
            version ->
                Stream.of("TIDES", "SHOP", "STORE3", "STORE4")
                    .filter(app -> app(app).floor() <= version)
                    .map(app -> Arguments.of(app, version)));
  }

  @ParameterizedTest(name = "{0} on Java {1}")
  @MethodSource("everywhere")
  void one_line_is_all_that_the_agent_adds(String name, int version) {
    Jdk jdk = Needs.java(version);

    Outcome bare = visited(app(name).on(jdk), false);
    Outcome woven = visited(app(name).on(jdk).weir(), true);

    assertThat(woven.exitCode()).isEqualTo(bare.exitCode());
    assertThat(comparable(woven.stdout())).isEqualTo(comparable(bare.stdout()));
    assertThat(comparable(woven.stderr()))
        .filteredOn(line -> !line.startsWith("weir: "))
        .isEqualTo(comparable(bare.stderr()));
    assertThat(woven.stderr().lines().filter(line -> line.startsWith("weir: "))).hasSize(1);
  }

  private static Outcome visited(Launch launch, boolean woven) {
    try (AppProcess app = launch.start()) {
      app.calls().get("/");
      if (woven) {
        app.scrape();
      }
      return app.running().stop();
    }
  }

  /**
   * Without what differs from run to run: times, ports, process ids, temporary folders, and what
   * Tomcat says where the machine is busy.
   */
  private static List<String> comparable(String output) {
    return output
        .lines()
        .filter(line -> !line.contains("SecureRandom"))
        .map(line -> line.replaceAll("\\d+", "#"))
        .toList();
  }

  private static App app(String name) {
    return switch (name) {
      case "TIDES" -> App.TIDES;
      case "SHOP" -> App.SHOP;
      case "STORE3" -> App.STORE3;
      case "STORE4" -> App.STORE4;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
