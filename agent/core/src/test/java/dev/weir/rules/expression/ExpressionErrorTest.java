package dev.weir.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of expressions that cannot work: where, what, and what to do. */
class ExpressionErrorTest {

  @SuppressWarnings("unused")
  static class Invoice {
    long total;
    String id;

    Invoice parent() {
      return null;
    }

    void send() {}
  }

  interface Open {}

  @SuppressWarnings("unused")
  static class Billing {
    boolean close(
        Invoice invoice,
        int amount,
        String text,
        Object anything,
        List<String> list,
        File file,
        Thread thread,
        Map<Open, String> map,
        Class<?> type,
        Process process) {
      return true;
    }

    static void stop(Invoice invoice) {}
  }

  /** {@code offset message}. */
  private static String error(String method, String expression) throws Exception {
    Evaluation evaluation = Evaluation.at(Billing.class, method);
    ExpressionError error =
        catchThrowableOfType(ExpressionError.class, () -> evaluation.text(expression));
    return error == null ? "none" : error.offset() + " " + error.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          arg0.totl           | 5 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no property `totl`. Did you mean `total`?
          arg0.parent.totl    | 12 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no property `totl`. Did you mean `total`?
          arg0.customer       | 5 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no property `customer`. It has `id`, `parent`, `total`.
          arg0.send           | 5 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no property `send`. It has `id`, `parent`, `total`.
          arg0.total()        | 5 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no property `total()`. Did you mean `total`?
          arg0                | 0 dev.weir.rules.expression.ExpressionErrorTest$Invoice has no toString() of its own. Name one of its properties: [id, parent, total].
          arg1.x              | 5 int has no property `x`.
          arg3.name           | 5 java.lang.Object has no property `name`. Its declared type says nothing of it.
          arg4.siz            | 5 java.util.List has no property `siz`. Did you mean `size`?
          arg2.value          | 5 java.lang.String has no property `value`.
          null.x              | 5 null has no property `x`.
          arg10               | 0 dev.weir.rules.expression.ExpressionErrorTest$Billing.close(Invoice, int, String, Object, List, File, Thread, Map, Class, Process) has no `arg10`. Its last argument is `arg9`.
          ag0                 | 0 there is no `ag0` here. Did you mean `arg0`?
          gold                | 0 there is no `gold` here. There are [arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, this, return, thrown, duration, success, class, method]; a text is written 'in quotes'.
          arg.txt             | 4 dev.weir.rules.expression.ExpressionErrorTest$Billing.close(Invoice, int, String, Object, List, File, Thread, Map, Class, Process) has no parameter `txt` by name. Did you mean `text`?
          context.tenant      | 8 `context.tenant` is not declared. Declare it under `context`.
          arg2[0]             | 5 java.lang.String has no elements. Lists, arrays and maps have.
          arg4['a']           | 5 `a` is no index. Write a whole number from 0.
          arg4[99999999999]   | 5 `99999999999` is no index. Write a whole number from 0.
          arg7['a']           | 5 the keys of this map are dev.weir.rules.expression.ExpressionErrorTest$Open, not a.
          lowr(arg2)          | 0 there is no function `lowr`. Did you mean `lower`?
          lower()             | 0 `lower` is given 0 arguments. It takes one.
          matches(arg2)       | 0 `matches` is given 1 arguments. It takes a text, 'a pattern' and 'a replacement'.
          matches(arg2, '(', '')     | 14 `(` is no regular expression: Unclosed group.
          matches(arg2, '(a)', '$2') | 21 `$2` names none of the pattern's 1 groups. Write \\$ for a dollar sign.
          matches(arg2, arg2, '')    | 14 `matches` takes 'literal texts' here.
          len(arg1)           | 4 an integer has no length. Texts, arrays, collections and maps have.
          arg1 + arg3         | 7 `+` takes numbers, and this is java.lang.Object.
          arg2 - 1            | 0 `-` takes numbers, and this is text.
          arg1 and true       | 0 `and` takes true or false, and this is an integer.
          arg1 == 'a'         | 5 `==` stands between an integer and text.
          arg3 == 1           | 5 `==` stands between java.lang.Object and an integer.
          true == 'true'      | 5 `==` stands between true or false and text.
          arg0.parent ?? arg4 | 12 `??` stands between dev.weir.rules.expression.ExpressionErrorTest$Invoice and java.util.List.
          """)
  void checking(String expression, String expected) throws Exception {
    assertThat(error("close", expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          arg0.               ~ 5 expected the name of a property, found the end.
          arg0.total +        ~ 12 expected a value, found the end.
          (arg1               ~ 5 expected `)`, found the end.
          arg1)               ~ 4 expected an operator or the end, found `)`.
          arg1 arg2           ~ 5 expected an operator or the end, found `arg2`.
          arg4[-1]            ~ 5 expected an index such as 0, or a key such as 'name', found `-`.
          arg4[0              ~ 6 expected `]`, found the end.
          arg0.substring(1)   ~ 15 `substring` is called with an argument. Only calls without arguments are allowed.
          arg1 && true        ~ 5 `&` means nothing here. Write `and`.
          arg1 || true        ~ 5 `|` means nothing here. Write `or`.
          !true               ~ 0 `!` means nothing here. Write `not`.
          arg1 = 3            ~ 5 `=` means nothing here. Write `==`.
          arg1 ? 1            ~ 5 `?` means nothing here. Write `??` for a default, or if, then and else as keys.
          arg1 # 1            ~ 5 `#` means nothing here.
          😀                   ~ 0 `😀` means nothing here.
          'abc                ~ 0 a string has no end. Close it with '.
          12ab                ~ 0 `12a` is no number. Write digits, with a point where needed: 42, 0.25.
          99999999999999999999 ~ 0 `99999999999999999999` is too large. Add `.0` to it.
          and                 ~ 0 expected a value, found `and`.
          a == not b          ~ 5 expected a value, found `not`.
          """)
  void parsing(String expression, String expected) throws Exception {
    assertThat(error("close", expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this.class",
        "this.getClass()",
        "this.getClass().name",
        "arg8",
        "arg8.name",
        "arg9.pid",
        "arg6.contextClassLoader",
        "thrown.class.classLoader"
      })
  void whatLeadsToTheWholeJvmIsRefused(String expression) throws Exception {
    assertThat(error("close", expression)).contains("an expression may not touch java.lang.");
  }

  @Test
  void methodsOfTheJdkThatChangeSomethingAreRefused() throws Exception {
    assertThat(error("close", "arg5.delete"))
        .isEqualTo("5 `delete()` changes something. An expression can only read.");
    assertThat(error("close", "arg5.name")).isEqualTo("none");
  }

  @Test
  void aStaticMethodHasNoThisAndAVoidOneNoReturn() throws Exception {
    assertThat(error("stop", "this.total"))
        .endsWith("Billing.stop(Invoice) is static and has no `this`. Use `class`.");
    assertThat(error("stop", "return")).endsWith("Billing.stop(Invoice) returns nothing.");
  }

  @Test
  void conditionsAndValuesHaveTypes() throws Exception {
    Evaluation evaluation = Evaluation.at(Billing.class, "close");
    assertThat(catchThrowableOfType(ExpressionError.class, () -> evaluation.condition("arg2")))
        .hasMessage("a condition is true or false, and this is text. Compare it with something.");
    assertThat(catchThrowableOfType(ExpressionError.class, () -> evaluation.number("arg2")))
        .hasMessage("a value is a number, and this is text.");
  }

  @Test
  void deepAndLongExpressionsAreRefusedNotFollowed() throws Exception {
    String[] deep = {
      "(".repeat(2000) + "1" + ")".repeat(2000),
      "not ".repeat(1000) + "true",
      "-".repeat(2000) + "1",
      "lower(".repeat(500) + "'a'" + ")".repeat(500),
      "1" + "+1".repeat(2000),
      "arg0" + ".parent".repeat(500),
      "true" + " and true".repeat(400),
    };
    for (String expression : deep) {
      assertThat(error("close", expression))
          .contains("the expression nests more than 64 deep. Shorten it.");
    }
    assertThat(error("close", "'" + "a".repeat(5000) + "'"))
        .isEqualTo("0 the expression has 5002 characters. Keep it below 4096.");
    assertThat(error("close", "(".repeat(63) + "1" + ")".repeat(63))).isEqualTo("none");
  }

  /** Whatever the text, there is a value or an ExpressionError. */
  @Test
  void noTextBreaksTheCompiler() throws Throwable {
    String[] words = {
      "arg0",
      "arg1",
      "arg2",
      "arg4",
      "this",
      "return",
      "thrown",
      ".",
      "total",
      "parent",
      "(",
      ")",
      "[",
      "]",
      "0",
      "1.5",
      "'a'",
      "==",
      "!=",
      "<",
      "+",
      "-",
      "*",
      "/",
      "and",
      "or",
      "not",
      "??",
      "lower(",
      "len(",
      "matches(",
      ",",
      "null",
      "true",
      " ",
      "arg",
      "context",
      "é",
      "\u0000",
      "$"
    };
    Random random = new Random(42);
    Evaluation evaluation = Evaluation.at(Billing.class, "close");
    int valid = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      try {
        evaluation.text(text.toString());
        valid++;
      } catch (ExpressionError expected) {
        assertThat(expected.offset()).isBetween(0, text.length());
      }
    }
    assertThat(valid).isGreaterThan(100);
  }
}
