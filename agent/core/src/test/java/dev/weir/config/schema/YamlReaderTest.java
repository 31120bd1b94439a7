package dev.weir.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.config.schema.Node.Mapping;
import dev.weir.config.schema.Node.Scalar;
import dev.weir.config.schema.Node.Sequence;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void everyValueKnowsItsPlace() throws Unreadable {
    Mapping root = read("a: 1\nb:\n  - x\n  - {c: 'y'}\n");

    assertThat(value(root, "a").at()).hasToString("f:1:4");
    Sequence items = (Sequence) value(root, "b");
    assertThat(items.at()).hasToString("f:3:3");
    assertThat(items.items.get(0).at()).hasToString("f:3:5");
    Mapping inner = (Mapping) items.items.get(1);
    assertThat(Objects.requireNonNull(inner.find("c")).at).hasToString("f:4:6");
    Scalar quoted = (Scalar) value(inner, "c");
    assertThat(quoted.at()).hasToString("f:4:9");
    assertThat(quoted.textAt()).hasToString("f:4:10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nothingIsNull(String written) throws Unreadable {
    assertThat(value(read("a: " + written), "a").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "'null'", "\"~\"", "nil", "0", "false", "off"})
  void somethingIsNot(String written) throws Unreadable {
    assertThat(value(read("a: " + written), "a").isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "--- ~\n", "---\n...\n"})
  void anEmptyFileIsAnEmptyMapping(String text) throws Unreadable {
    assertThat(read(text).entries).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a: [1, 2                 | 2:1: not YAML: expected ',' or ']', but got <stream end> in what begins on line 1. Look at the indentation, quotes and brackets here.
          a: b: c                  | 1:5: not YAML: mapping values are not allowed here. Look at the indentation, quotes and brackets here.
          a: 'b                    | 2:1: not YAML: found unexpected end of stream in what begins on line 1. Look at the indentation, quotes and brackets here.
          a: 'b' c                 | 1:8: not YAML: expected <block end>, but found '<scalar>'. Look at the indentation, quotes and brackets here.
          a: @b                    | 1:4: not YAML: found character '@' that cannot start any token. Look at the indentation, quotes and brackets here.
          - a                      | 1:1: the document is a list. Write keys, such as `service: shop`.
          a                        | 1:1: the document is text. Write keys, such as `service: shop`.
          when: !success           | 1:7: `!success` is a YAML tag. Write `not` for a negation, or quote the value.
          when: !!str 5            | 1:7: `tag:yaml.org,2002:str` is a YAML tag. Write `not` for a negation, or quote the value.
          a: *b                    | 1:4: `*b` repeats nothing. Put &b before a value above.
          a: &b [*b]               | 1:8: `*b` repeats nothing. Put &b before a value above.
          {[a]: b}                 | 1:2: a key is a list. Write plain text before the `:`.
          """)
  void whatIsNotReadableIsOneLine(String text, String line) {
    assertThat(refusal(text + "\n")).isEqualTo("f:" + line);
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(refusal("a: 1\n---\nb: 2\n"))
        .isEqualTo("f:2:1: a second document begins here. Keep one in a file.");
  }

  @Test
  void tabsDoNotIndent() {
    assertThat(refusal("a:\n\tb: 1\n")).startsWith("f:2:1: not YAML: found character '\\t(TAB)'");
  }

  @Test
  void controlCharactersAreNamed() {
    assertThat(refusal("a: 1\nb: x\u0007y\n"))
        .isEqualTo("f:2:5: character U+0007 may not be in YAML. Remove it.");
    assertThat(refusal("a: \ud83d\ude00\u0000"))
        .isEqualTo("f:1:5: character U+0000 may not be in YAML. Remove it.");
  }

  @Test
  void depthIsBounded() {
    assertThat(refusal("a: " + "[".repeat(100_000)))
        .isEqualTo("f:1:54: values are nested deeper than 50. Remove brackets or indentation.");
    assertThat(refusal("- ".repeat(100_000)))
        .isEqualTo("f:1:103: values are nested deeper than 50. Remove brackets or indentation.");
  }

  @Test
  void aliasesDoNotMultiply() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1) + " ";
      laughs.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertThat(refusal(laughs.toString()))
        .startsWith("f:6:")
        .endsWith("the file has more than 500000 values. Remove aliases or rules.");
  }

  private static Mapping read(String text) throws Unreadable {
    return (Mapping) YamlReader.read("f", text);
  }

  private static Node value(Mapping mapping, String key) {
    return Objects.requireNonNull(mapping.find(key)).value;
  }

  private static String refusal(String text) {
    return catchThrowableOfType(Unreadable.class, () -> YamlReader.read("f", text))
        .problem()
        .toString();
  }
}
