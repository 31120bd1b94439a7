package dev.weir.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated replaces what was, and nothing else. */
class GeneratedFileTest {
  @TempDir Path folder;

  @Test
  void theSameConfigurationGivesTheSameBytes() throws IOException {
    Generating generating = new Generating(folder);
    generating.dashboards(Generating.GATE);
    String first = generating.text("plan-api-rules.json");
    assertThat(generating.dashboards(Generating.GATE).out()).endsWith(": unchanged\n");
    assertThat(generating.dashboards(Generating.GATE, "--force").out()).endsWith(": unchanged\n");
    assertThat(generating.text("plan-api-rules.json")).isEqualTo(first);
  }

  @Test
  void anotherConfigurationReplacesWhatWasGenerated() throws IOException {
    for (String what : new String[] {"dashboards", "alerts"}) {
      Generating generating = new Generating(folder);
      generate(generating, what, Generating.GATE);
      String other = Generating.GATE.replace("gate_total", "checks_total");
      assertThat(generate(generating, what, other).out()).endsWith(": written\n");
    }
  }

  @Test
  void whatSomebodyWroteOrEditedStays() throws IOException {
    Generating generating = new Generating(folder);
    generating.alerts(Generating.GATE);
    Path file = generating.out().resolve("plan-api-alerts.yml");
    String edited = Files.readString(file).replace("> 0.5", "> 0.7");
    for (String theirs : new String[] {edited, "groups: []\n"}) {
      Files.writeString(file, theirs);

      Asked generate = generating.alerts(Generating.GATE);

      assertThat(generate.err())
          .isEqualTo(
              "weir: ERROR: `"
                  + file
                  + "` was not generated, or was edited since. Say --force, or another --out.\n");
      assertThat(generate.exitCode()).isEqualTo(2);
      assertThat(Files.readString(file)).isEqualTo(theirs);
    }
    assertThat(generating.alerts(Generating.GATE, "--force").out()).endsWith(": written\n");
  }

  @Test
  void aConfigurationWithMistakesGeneratesNothing() throws IOException {
    Generating generating = new Generating(folder);
    Asked generate = generating.dashboards(Generating.GATE.replace("counter", "countre"));
    assertThat(generate.out()).contains("weir.yaml:9:").contains("countre");
    assertThat(generate.exitCode()).isEqualTo(1);
    assertThat(generating.out()).doesNotExist();

    assertThat(generating.dashboards("service: s\n").err()).contains("has no rules and no polls");
  }

  private static Asked generate(Generating generating, String what, String yaml)
      throws IOException {
    return what.equals("alerts") ? generating.alerts(yaml) : generating.dashboards(yaml);
  }
}
