package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Whatever the file holds, loading it ends and throws nothing. {@code -Dweir.fuzz.rounds=1000000}
 * for a longer look.
 */
class HostileInputTest {
  private static final int ROUNDS = Integer.getInteger("weir.fuzz.rounds", 5_000);
  private static final List<String> PIECES =
      List.of(
          "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "#", " #", "&a", "*a",
          "!", "!!str ", "|", ">", "|-\n", "? ", "%", "---\n", "...\n", "${", "${A:-", "}", "$${",
          "\\", "\\x", "\\u12", "@", "`", "<<: ", "~", "null", "\u0000", "\uFEFF", "\ud83d",
          "\u2028", "1e999", "-", "..", "é");

  @Test
  void mutationsOfAValidFileNeverThrow() throws IOException {
    String valid = Files.readString(Path.of("../../config/weir.yaml"));
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      String mutated = mutate(valid, random);
      assertThatCode(() -> check(mutated)).as("%s", mutated).doesNotThrowAnyException();
    }
  }

  @Test
  void soupNeverThrows() {
    Random random = new Random(43);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        soup.append(PIECES.get(random.nextInt(PIECES.size())));
        soup.append(random.nextBoolean() ? "a" : "");
      }
      assertThatCode(() -> check(soup.toString())).as("%s", soup).doesNotThrowAnyException();
    }
  }

  @Test
  void largeFilesTakeNoLongTime() {
    String rule =
        "- {name: r%d, match: {class: a.B%d, method: m}, metrics: [{name: m%d, type: counter}]}\n";
    for (String large :
        List.of(
            "rules:\n" + numbered(rule, 1000),
            "a: " + "x ".repeat(500_000),
            "a: [" + "x, ".repeat(300_000) + "]",
            "x: 1\n".repeat(200_000),
            numbered("x%d: 1\n", 100_000),
            "http: {listen: '" + "x".repeat(1_000_000) + "'}",
            "a: '" + "''".repeat(500_000),
            "{".repeat(1_000_000),
            "a: |\n" + " x\n".repeat(300_000),
            "\n".repeat(1_000_000),
            "# c\n".repeat(250_000))) {
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(large));
    }
  }

  private static String numbered(String pattern, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pattern.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  private static void check(String document) {
    Loaded loaded = Configuration.parse("weir.yaml", document);
    assertThat(loaded.config().http().metricsPath()).isNotNull();
    assertThat(loaded.problems()).hasSizeLessThanOrEqualTo(101);
    for (Problem problem : loaded.problems()) {
      assertThat(problem.toString()).doesNotContain("\n").hasSizeLessThan(700);
    }
  }

  private static String mutate(String valid, Random random) {
    StringBuilder text = new StringBuilder(valid);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        default -> text.setCharAt(at, (char) random.nextInt(0x180));
      }
    }
    return text.toString();
  }
}
