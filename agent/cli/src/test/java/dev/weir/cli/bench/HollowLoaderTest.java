package dev.weir.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class HollowLoaderTest {
  static final AtomicInteger CALLS = new AtomicInteger();

  private final HollowLoader loader = new HollowLoader(HollowLoaderTest.class.getClassLoader());

  /** What is to be loaded without its code. */
  public static class Shop {
    static {
      CALLS.incrementAndGet();
    }

    private final String name;

    public Shop(String name) {
      this.name = name;
      CALLS.incrementAndGet();
    }

    public String name() {
      CALLS.incrementAndGet();
      return name;
    }

    public boolean isOpen(int hour) {
      return hour > CALLS.incrementAndGet();
    }

    public synchronized Shop next() {
      CALLS.incrementAndGet();
      return this;
    }
  }

  @Test
  void nothingOfTheClassRunsAndItsMethodsGiveSamples() throws Exception {
    Class<?> hollow = loader.loadClass(Shop.class.getName());
    Object shop = Instances.of(hollow);
    assertThat(hollow.getMethod("name").invoke(shop)).isEqualTo("sample");
    assertThat(hollow.getMethod("isOpen", int.class).invoke(shop, 3)).isEqualTo(true);
    assertThat(hollow.getMethod("next").invoke(shop)).isNull();
    assertThatThrownBy(() -> hollow.getConstructor(String.class).newInstance("harbour"))
        .hasRootCauseInstanceOf(NullPointerException.class);
    assertThat(CALLS).hasValue(0);
  }

  @Test
  void aCallerCallsAsOftenAsItIsTold() throws Exception {
    Class<?> hollow = loader.loadClass(Shop.class.getName());
    IntConsumer caller = Caller.of(hollow.getMethod("isOpen", int.class), loader);
    caller.accept(1_000_000);
    assertThat(CallTime.nanos(caller)).isPositive();
    assertThat(CALLS).hasValue(0);
  }
}
