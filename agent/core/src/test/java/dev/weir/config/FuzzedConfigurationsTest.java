package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code make fuzz} starts from, and whatever it found. */
class FuzzedConfigurationsTest {

  static Stream<Path> inputs() throws IOException {
    return Files.list(Path.of("src/test/fuzz/configuration")).sorted();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void loadingEndsAndThrowsNothing(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    assertThatCode(() -> ConfigurationFuzz.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
  }
}
