package dev.weir.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EverydayYamlTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "c:",
          "- ",
          "-",
          "\n",
          "\n",
          "\n  ",
          "\n    ",
          "{",
          "}",
          "[",
          "]",
          ", ",
          ",",
          ": ",
          ":",
          " ",
          "'",
          "\"",
          "#",
          " # x",
          "''",
          "'d'",
          "\"e\"",
          "{f: 1}",
          "[g, h]",
          "?",
          "? ",
          "|",
          ">",
          "&i ",
          "*i",
          "!",
          "%",
          "@",
          "~",
          "null",
          "-1",
          ".",
          "---\n",
          "é",
          "\\",
          "\t",
          "x.y == 'z'",
          "a.b.C$D",
          "<init>",
          "return.name ?? 'k'",
          "\u2028",
          "=");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1",
        "a: 1\nb: two words\n",
        "a:\n  b:\n    c: d\n  e: f\ng:\nh: ~",
        "a:\n- b\n- c: d\n  e: f\n-\n  g: h\n- - i\n  - j\nk: l",
        "a:\n  - b\n  -\n  - {}\n  - []\n  - [x, {y: z}]",
        "a: {b: c, d: 'e, f', g: [h, -1, 'i''j', \"k l\"]} # why",
        "a: {b: x,\n    c: [y,\n        z]\n   }\n",
        "# first\n\na: b   # comment\n  # another\n\nc: d#e\n\n",
        "a: com.acme.*Service\nb: <init>\nc: http://x:80/#y\nd: -1\ne: a ? b\nf: 50%",
        "a: 'b: c # d'\ne: \"f's\"\ng: ''",
        "größe: Straße\n",
        "  a: 1\n  b: 2",
        "a : b\nc d: e",
      })
  void readsWhatConfigurationsAreWrittenIn(String yaml) {
    assertThat(BothReadings.agree(yaml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "- a", "{a: b}", "--- \na: b", "a: b\n---\nc: d", "a: |\n  b", "a: &x b\nc: *x",
            "a: !t b",
        "a: b\n  c", "a: 'b\n  c'", "a: \"\\t\"", "a:\tb", "a: b\r\nc: d", "? a", "'a': b",
            "a: {b}",
        "a: [b: c]", "a: [b", "a: b: c", "a:\n    b: c\n  d: e", "a: @b", "a: {b: c d: e}",
            "a: [b] c"
      })
  void leavesTheRestToTheLibrary(String yaml) {
    assertThat(EverydayYaml.read("f", yaml)).isNull();
  }

  @Test
  void readsTheReferenceConfigurationByItself() throws IOException {
    String yaml = Files.readString(Path.of("../../config/weir.yaml"));
    assertThat(BothReadings.agree(yaml)).isTrue();
  }

  @Test
  void soupOfSyntaxIsReadAlikeOrLeftAlone() {
    Random random = new Random(44);
    int everyday = 0;
    for (int round = 0; round < 100_000; round++) {
      StringBuilder soup = new StringBuilder(random.nextBoolean() ? "a: " : "a:\n  b: ");
      for (int i = random.nextInt(12); i >= 0; i--) {
        soup.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      everyday += BothReadings.agree(soup.toString()) ? 1 : 0;
    }
    assertThat(everyday).isGreaterThan(5_000);
  }

  @Test
  void mutationsOfTheReferenceAreReadAlikeOrLeftAlone() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../../config/weir.yaml"));
    Random random = new Random(45);
    for (int round = 0; round < 5_000; round++) {
      int first = random.nextInt(lines.size());
      int last = Math.min(lines.size(), first + 1 + random.nextInt(30));
      StringBuilder some = new StringBuilder(String.join("\n", lines.subList(first, last)));
      for (int i = random.nextInt(3); i > 0 && some.length() > 0; i--) {
        int at = random.nextInt(some.length());
        some.replace(at, at + random.nextInt(2), PIECES.get(random.nextInt(PIECES.size())));
      }
      BothReadings.agree("top:\n" + some);
      BothReadings.agree(some.toString());
    }
  }
}
