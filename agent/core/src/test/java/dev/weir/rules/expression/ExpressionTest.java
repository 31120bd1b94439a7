package dev.weir.rules.expression;

import static dev.weir.rules.expression.Trade.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.rules.expression.Trade.Box;
import dev.weir.rules.expression.Trade.Currency;
import dev.weir.rules.expression.Trade.Money;
import dev.weir.rules.expression.Trade.MoneyBox;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What expressions evaluate to, on real classes. */
class ExpressionTest {

  private static final Money TEN = new Money(10, Currency.EUR);

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
