package dev.weir.config;

import dev.weir.config.schema.BothReadings;
import java.nio.charset.StandardCharsets;

/**
 * What a fuzzer calls: a configuration is read whatever its text, by both readers alike, and says
 * one line a problem.
 */
public final class ConfigurationFuzz {
  private ConfigurationFuzz() {}

  /**
   * A text in UTF-8, or, so that halves of surrogate pairs come up, in UTF-16 after an {@code x}.
   */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean wide = data.length > 0 && data[0] == 'x';
    String text =
        wide
            ? new String(data, 1, data.length - 1, StandardCharsets.UTF_16BE)
            : new String(data, StandardCharsets.UTF_8);
    BothReadings.agree(text);
    Loaded loaded = Configuration.parse("weir.yaml", text);
    for (Problem problem : loaded.problems()) {
      if (problem.toString().isEmpty()) {
        throw new IllegalStateException("a problem that says nothing");
      }
    }
    loaded.config().restartKeysChanged(loaded.config());
    loaded.config().rulesAndCaptures();
  }
}
