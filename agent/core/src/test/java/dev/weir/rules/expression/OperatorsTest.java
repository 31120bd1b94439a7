package dev.weir.rules.expression;

import static dev.weir.rules.expression.Trade.sell;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators and functions, in tables. */
class OperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1 + 2 * 3            | 7
          (1 + 2) * 3          | 9
          7 / 2                | 3.5
          8 / 2                | 4.0
          1 - 2 - 3            | -4
          -2 * -3              | 6
          - - 2                | 2
          1 + 0.5              | 1.5
          10 - 0.5 * 2         | 9.0
          arg1 * 100 / 40      | 7.5
          this.ratio + this.count | 7.25
          len(arg0)            | 3
          len(this.tags)       | 2
          this.tags.length     | 2
          arg0.length          | 3
          len('abcd')          | 4
          null ?? 4            | 4
          arg2.total ?? 5      | 5
          arg2.total ?? 5.5    | 5.5
          arg2.total ?? arg1 + 1 | 4
          1 / 0                | Infinity
          """)
  void arithmetic(String expression, String expected) throws Throwable {
    Object value = sell().with("arg0", "tea").with("arg1", 3).number(expression);
    assertThat(String.valueOf(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          arg1 == 3                          | true
          arg1 == 3.0                        | true
          arg1 != 3                          | false
          3 == arg1                          | true
          arg1 < 3                           | false
          arg1 <= 3                          | true
          arg1 > 2.5                         | true
          arg1 >= 4                          | false
          arg0 == 'tea'                      | true
          arg0 != 'tea'                      | false
          arg0 == null                       | false
          arg2 == null                       | true
          null == null                       | true
          null != arg2                       | false
          arg2.total == null                 | true
          arg2.total == 3                    | false
          arg2.total != 3                    | true
          arg2.total == arg1                 | false
          arg1 == arg2.total                 | false
          arg2.total == arg2.total           | true
          arg2.total < 3                     | null
          not arg2.total < 3                 | null
          arg2.total < 3 and false           | false
          arg2.total < 3 or true             | true
          arg2.total < 3 and true            | null
          arg2.total < 3 or false            | null
          true and arg2.total < 3            | null
          false and arg2.total < 3           | false
          false or arg2.total < 3            | null
          true or arg2.total < 3             | true
          arg2.total < 3 or arg2.total < 3   | null
          true and true                      | true
          true and false                     | false
          false or true                      | true
          false or false                     | false
          not true                           | false
          not not true                       | true
          not arg1 == 3                      | false
          true or false and false            | true
          (true or false) and false          | false
          arg1 == 3 == true                  | true
          (arg2.total > 3) ?? false          | false
          arg2.total ?? 4 > 3                | true
          false and this.broken == 'x'       | false
          true or this.broken == 'x'         | true
          this.active                        | true
          arg0 ?? 'x' == 'tea'               | true
          """)
  void conditions(String expression, String expected) throws Throwable {
    Evaluation evaluation = sell().with("arg0", "tea").with("arg1", 3);
    assertThat(String.valueOf(evaluation.condition(expression))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          lower(arg0)                                  | tea pot
          upper(arg0)                                  | TEA POT
          'it''s'                                      | it's
          arg0 + ':' + arg1                            | Tea Pot:3
          'a' + true                                   | atrue
          simple_name(this)                            | Shop
          simple_name(class)                           | Shop
          simple_name('com.acme.Order')                | Order
          simple_name('Order')                         | Order
          class + '.' + method                         | dev.weir.rules.expression.Trade$Shop.sell
          matches(arg0, '(\\w+) (\\w+)', '$2-$1')      | Pot-Tea
          matches(arg0, 'Tea', 'x')                    | null
          matches(arg0, 'T.*', '[$0]')                 | [Tea Pot]
          matches(arg0, 'Tea', 'x') ?? 'other'         | other
          arg2.currency ?? 'none'                      | none
          arg2.total ?? 'none'                         | none
          arg1                                         | 3
          0.5                                          | 0.5
          len(arg0)                                    | 7
          """)
  void texts(String expression, String expected) throws Throwable {
    String value = sell().with("arg0", "Tea Pot").with("arg1", 3).text(expression);
    assertThat(String.valueOf(value)).isEqualTo(expected);
  }

  @Test
  void aPatternMatchesTheWholeText() throws Throwable {
    assertThat(sell().with("arg0", "ab").text("matches(arg0, 'a|ab', 'x')")).isEqualTo("x");
  }
}
