package dev.weir.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.jdbc.Statements.Prepared;
import org.junit.jupiter.api.Test;

/** A text is read once, and never taken for another. */
class PreparedTextsTest {
  private final PreparedTexts texts = new PreparedTexts();
  private final Database shop = Database.of("jdbc:h2:mem:shop");

  @Test
  void the_same_text_is_read_once() {
    String sql = "select 1";
    Prepared first = texts.of(shop, sql);

    assertThat(first.operation).isEqualTo("SELECT");
    assertThat(first.database).isSameAs(shop);
    assertThat(texts.of(shop, sql)).isSameAs(first);
  }

  @Test
  void in_another_database_it_is_another() {
    String sql = "select 1";
    Database stock = Database.of("jdbc:h2:mem:stock");
    Prepared first = texts.of(shop, sql);

    Prepared second = texts.of(stock, sql);

    assertThat(second).isNotSameAs(first);
    assertThat(second.database).isSameAs(stock);
  }

  @Test
  void texts_of_one_hash_are_told_apart() {
    String one = "delete/*Aa*/";
    String other = "delete/*BB*/";
    assertThat(one.hashCode()).isEqualTo(other.hashCode());
    Prepared first = texts.of(shop, one);

    assertThat(texts.of(shop, other)).isNotSameAs(first);
    assertThat(texts.of(shop, other).operation).isEqualTo("DELETE");
  }
}
