package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users copy is well: the examples of the README, and the files under config. */
class ShippedConfigurationsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theReadmesExamplesAreWell() throws IOException {
    Matcher examples = YAML.matcher(Files.readString(ROOT.resolve("README.md")));
    int count = 0;
    while (examples.find()) {
      count++;
      assertWell(Files.writeString(folder.resolve("example.yaml"), examples.group(1)));
    }
    assertThat(count).isEqualTo(2);
  }

  @Test
  void theConfigurationsUnderExamplesAreWell() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(ROOT.resolve("config/examples"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    assertThat(files).isNotEmpty();
    files.forEach(ShippedConfigurationsTest::assertWell);
  }

  private static void assertWell(Path config) {
    assertThat(Asked.of("check", "-c", config).out()).isEqualTo(config + ": no problem.\n");
  }
}
