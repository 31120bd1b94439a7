package dev.weir.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions evaluate to, on real classes. */
class ExpressionTest {

  interface Named {
    String getName();
  }

  static class Base implements Named {
    private final String secret = "hidden";

    @Override
    public String getName() {
      return "base";
    }

    boolean isActive() {
      return true;
    }
  }

  record Money(long total, Currency currency) {}

  enum Currency {
    EUR,
    USD {
      @Override
      public String toString() {
        return "dollar";
      }
    }
  }

  static class Box<T> {
    private final T content;

    Box(T content) {
      this.content = content;
    }

    T getContent() {
      return content;
    }
  }

  static class MoneyBox extends Box<Money> {
    MoneyBox(Money money) {
      super(money);
    }
  }

  @SuppressWarnings("unused")
  static class Shop extends Base {
    private int count = 7;
    final double ratio = 0.25;
    Integer boxed = 41;
    String[] tags = {"a", "b"};
    int[] sizes = {3, 5};

    @Override
    public String getName() {
      return "shop";
    }

    String name() {
      return "not this one";
    }

    String broken() {
      throw new IllegalStateException("broken");
    }

    boolean sell(
        String item,
        int amount,
        Money price,
        List<Money> prices,
        Map<String, Money> byName,
        Object anything,
        Box<Money> box,
        MoneyBox moneyBox,
        Optional<Money> maybe,
        char grade,
        Map<Integer, String> byNumber,
        Map<Long, String> byLong,
        Map raw,
        AtomicLong atomic,
        long[][] grid) {
      return true;
    }
  }

  private static final Money TEN = new Money(10, Currency.EUR);

  private static Evaluation sell() throws Exception {
    return Evaluation.at(Shop.class, "sell").with("this", new Shop());
  }

  @Test
  void textIsItself() throws Throwable {
    assertThat(sell().with("arg0", "tea").text("arg0")).isEqualTo("tea");
  }

  @Test
  void nullStaysNull() throws Throwable {
    assertThat(sell().text("arg0")).isNull();
    assertThat(sell().text("lower(arg0)")).isNull();
    assertThat(sell().text("arg2.currency")).isNull();
    assertThat(sell().number("arg2.total")).isNull();
    assertThat(sell().number("arg2.total * 2 + arg1")).isNull();
    assertThat(sell().condition("arg2.total > 3")).isNull();
    assertThat(sell().text("null")).isNull();
  }

  @Test
  void propertiesAreGettersThenAccessorsThenFields() throws Throwable {
    assertThat(sell().text("this.name")).isEqualTo("shop");
    assertThat(sell().text("this.name()")).isEqualTo("not this one");
    assertThat(sell().text("this.active")).isEqualTo("true");
    assertThat(sell().text("this.count")).isEqualTo("7");
    assertThat(sell().text("this.secret")).isEqualTo("hidden");
    assertThat(sell().with("arg2", TEN).text("arg2.total")).isEqualTo("10");
  }

  @Test
  void parametersAreKnownByNameToo() throws Throwable {
    assertThat(sell().with("arg0", "tea").text("arg.item")).isEqualTo("tea");
    assertThat(sell().with("arg2", TEN).text("arg.price.total")).isEqualTo("10");
  }

  @Test
  void enumsAreTheirNames() throws Throwable {
    Money dollars = new Money(1, Currency.USD);
    assertThat(sell().with("arg2", dollars).text("arg2.currency")).isEqualTo("USD");
    assertThat(sell().with("arg2", dollars).condition("arg2.currency == 'USD'")).isTrue();
    assertThat(sell().with("arg2", TEN).condition("'USD' == arg2.currency")).isFalse();
    assertThat(sell().with("arg2", TEN).text("lower(arg2.currency)")).isEqualTo("eur");
  }

  @Test
  void elementsOfListsArraysAndMaps() throws Throwable {
    assertThat(sell().with("arg3", List.of(TEN)).text("arg3[0].total")).isEqualTo("10");
    assertThat(sell().with("arg4", Map.of("a", TEN)).text("arg4['a'].total")).isEqualTo("10");
    assertThat(sell().text("this.tags[1]")).isEqualTo("b");
    assertThat(sell().number("this.sizes[1]")).isEqualTo(5L);
    assertThat(sell().with("arg10", Map.of(5, "five")).text("arg10[5]")).isEqualTo("five");
    assertThat(sell().with("arg11", Map.of(5L, "five")).text("arg11[5]")).isEqualTo("five");
    assertThat(sell().with("arg12", Map.of(5, "five")).text("arg12[5]")).isEqualTo("five");
    long[][] grid = {{1, 2}, {3, 4}};
    assertThat(sell().with("arg14", grid).number("arg14[1][0]")).isEqualTo(3L);
  }

  @Test
  void elementsThatAreNotThereAreNull() throws Throwable {
    assertThat(sell().with("arg3", List.of()).text("arg3[0].total")).isNull();
    assertThat(sell().with("arg3", Collections.singletonList(null)).text("arg3[0].total")).isNull();
    assertThat(sell().with("arg4", Map.of()).text("arg4['a'].total")).isNull();
    assertThat(sell().text("this.tags[2]")).isNull();
    assertThat(sell().number("this.sizes[2]")).isNull();
    assertThat(sell().text("arg3[0].total")).isNull();
  }

  @Test
  void genericsAreSeenThrough() throws Throwable {
    assertThat(sell().with("arg6", new Box<>(TEN)).text("arg6.content.total")).isEqualTo("10");
    assertThat(sell().with("arg7", new MoneyBox(TEN)).text("arg7.content.total")).isEqualTo("10");
  }

  @Test
  void anOptionalIsItsValueOrNull() throws Throwable {
    assertThat(sell().with("arg8", Optional.of(TEN)).text("arg8.total")).isEqualTo("10");
    assertThat(sell().with("arg8", Optional.empty()).text("arg8.total")).isNull();
    assertThat(sell().with("arg8", Optional.empty()).condition("arg8.present")).isFalse();
    assertThat(sell().with("arg8", Optional.empty()).condition("arg8 == null")).isTrue();
  }

  @Test
  void objectsOfUnknownTypeAreTheirText() throws Throwable {
    assertThat(sell().with("arg5", TimeUnit.DAYS).text("arg5")).isEqualTo("DAYS");
    assertThat(sell().with("arg5", 3).text("arg5")).isEqualTo("3");
    assertThat(sell().with("arg5", 30_000L).text("arg5")).isEqualTo("30000");
    assertThat(sell().with("arg5", 'c').text("arg5")).isEqualTo("c");
    assertThat(sell().with("arg5", new StringBuilder("sb")).text("arg5")).isEqualTo("sb");
    assertThat(sell().with("arg5", "x").condition("arg5 == 'x'")).isTrue();
  }

  @Test
  void charactersAreTexts() throws Throwable {
    assertThat(sell().with("arg9", 'A').text("arg9")).isEqualTo("A");
    assertThat(sell().with("arg9", 'A').condition("arg9 == 'A'")).isTrue();
    assertThat(sell().with("arg9", 'é').text("arg9")).isEqualTo("é");
  }

  @Test
  void boxesAndOtherNumbersCalculate() throws Throwable {
    assertThat(sell().number("this.boxed + 1")).isEqualTo(42L);
    assertThat(sell().with("arg13", new AtomicLong(3)).number("arg13")).isEqualTo(3L);
    assertThat(sell().text("this.boxed")).isEqualTo("41");
  }

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
          class + '.' + method                         | dev.weir.rules.expression.ExpressionTest$Shop.sell
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

  @Test
  void aPrimitiveReturnIsNullWhereTheMethodThrew() throws Throwable {
    Evaluation threw = sell().with("return", false).with("thrown", new IllegalStateException("no"));
    assertThat(threw.condition("return")).isNull();
    assertThat(threw.condition("return == null")).isTrue();
    assertThat(threw.text("simple_name(thrown)")).isEqualTo("IllegalStateException");
    assertThat(threw.text("thrown.message")).isEqualTo("no");
    assertThat(sell().with("return", false).text("return")).isEqualTo("false");
  }

  @Test
  void durationIsInSecondsAndSuccessInItsOwnWords() throws Throwable {
    assertThat(sell().with("duration", 250_000_000L).number("duration")).isEqualTo(0.25);
    assertThat(sell().with("success", true).text("success")).isEqualTo("yes");
    assertThat(sell().with("success", false).text("success")).isEqualTo("no");
    assertThat(sell().with("success", false).condition("success")).isFalse();
  }

  @Test
  void contextIsReadWhenAsked() throws Throwable {
    ThreadLocalContext context = new ThreadLocalContext();
    Evaluation evaluation = sell().in(context);
    assertThat(evaluation.text("context.tenant")).isNull();
    context.tenant = "acme";
    assertThat(evaluation.text("upper(context.tenant)")).isEqualTo("ACME");
  }

  @Test
  void sortedMapsThatRefuseAKeyThrowToTheCaller() throws Exception {
    Evaluation evaluation = sell().with("arg12", new TreeMap<>(Map.of("text", "x")));
    assertThatThrownBy(() -> evaluation.text("arg12[1]")).isInstanceOf(ClassCastException.class);
  }
}
