package dev.weir.rules.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What expressions are about: a shop, and what it is sold. */
final class Trade {

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

  private Trade() {}

  /** A call of the shop, whose arguments are all null or zero. */
  static Evaluation sell() throws Exception {
    return Evaluation.at(Shop.class, "sell").with("this", new Shop());
  }
}
