package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a thread had to do with last: that object is found, and no other. */
class LatestTest {
  private final Latest<Object, Known> latest = new Latest<>();
  private final String teapot = new String("teapot");

  @Test
  void nothing_is_known_before_it_is_put() {
    assertThat(latest.get(teapot)).isNull();
  }

  @Test
  void the_object_that_was_put_last_is_found() {
    Known known = new Known(teapot);
    latest.put(new Known("kettle"));
    latest.put(known);

    assertThat(latest.get(teapot)).isSameAs(known);
  }

  @Test
  void another_object_is_not_found_even_an_equal_one() {
    latest.put(new Known(teapot));

    assertThat(latest.get(new String("teapot"))).isNull();
  }

  @Test
  void each_thread_has_its_own() throws InterruptedException {
    Known known = new Known(teapot);
    AtomicReference<Known> elsewhere = new AtomicReference<>();
    latest.put(known);

    Thread other =
        new Thread(
            () -> {
              elsewhere.set(latest.get(teapot));
              latest.put(new Known("kettle"));
            });
    other.start();
    other.join();

    assertThat(elsewhere.get()).isNull();
    assertThat(latest.get(teapot)).isSameAs(known);
  }

  private static final class Known extends WeakReference<Object> {
    Known(Object object) {
      super(object);
    }
  }
}
