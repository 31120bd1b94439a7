package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.JdbcFact;
import dev.weir.meters.Meters;
import org.junit.jupiter.api.Test;

/** A text is read once, and never taken for another. */
class StatementTextsTest {
  private final StatementTexts texts = new StatementTexts();
  private final Database shop = Database.of("jdbc:h2:mem:shop");

  @Test
  void the_same_text_is_read_once() {
    String sql = "select 1";
    Operation first = texts.of(Meters.jdbc(), shop, sql);

    assertThat(first.fact(JdbcFact.OPERATION)).isEqualTo("SELECT");
    assertThat(first.database).isSameAs(shop);
    assertThat(texts.of(Meters.jdbc(), shop, sql)).isSameAs(first);
  }

  @Test
  void in_another_database_it_is_another() {
    String sql = "select 1";
    Database stock = Database.of("jdbc:h2:mem:stock");
    Operation first = texts.of(Meters.jdbc(), shop, sql);

    Operation second = texts.of(Meters.jdbc(), stock, sql);

    assertThat(second).isNotSameAs(first);
    assertThat(second.database).isSameAs(stock);
  }

  @Test
  void texts_of_one_hash_are_told_apart() {
    String one = "delete/*Aa*/";
    String other = "delete/*BB*/";
    assertThat(one.hashCode()).isEqualTo(other.hashCode());
    Operation first = texts.of(Meters.jdbc(), shop, one);

    assertThat(texts.of(Meters.jdbc(), shop, other)).isNotSameAs(first);
    assertThat(texts.of(Meters.jdbc(), shop, other).fact(JdbcFact.OPERATION)).isEqualTo("DELETE");
  }
}
