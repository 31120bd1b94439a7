package dev.weir.rules;

import static dev.weir.rules.Entrances.DOOR;
import static dev.weir.rules.Entrances.GATE;
import static dev.weir.rules.Entrances.measured;
import static dev.weir.rules.Entrances.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Entrances.Turnstile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a reload does to calls that go on meanwhile. */
class RuleReloadUnderLoadTest {
  @Test
  void aCallThatBeganBeforeItsRuleWentEndsAsItBegan() throws Exception {
    String calls = "{name: held, type: in_flight}, {name: held_total, type: counter}";
    String hold = rule("hold", "Turnstile", calls).replace("method: pass", "method: hold");
    try (Measured measured = measured(hold)) {
      Object gate = measured.make(Turnstile.class);
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch leave = new CountDownLatch(1);
      AtomicReference<Exception> failure = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  measured.call(gate, "hold", entered, leave);
                } catch (Exception e) {
                  failure.set(e);
                }
              });
      caller.start();
      entered.await();
      assertThat(measured.samples("held")).containsExactly("held 1.0");
      RuleChange change = measured.reload(hold + "    # a comment, and another rule:\n" + DOOR);
      change.settle(measured.loom());
      leave.countDown();
      caller.join();
      assertThat(failure).hasNullValue();
      assertThat(measured.samples("held")).containsExactly("held 0.0");
      assertThat(measured.samples("held_total")).containsExactly("held_total 1.0");
    }
  }

  @Test
  void aHundredReloadsUnderLoadLoseNoCountOfARuleThatStays() throws Exception {
    String stays = rule("stays", "Turnstile", "{name: stays_total, type: counter}");
    AtomicBoolean done = new AtomicBoolean();
    long[] calls = new long[1];
    try (Measured measured = measured(stays)) {
      Object gate = measured.make(Turnstile.class);
      Thread caller =
          new Thread(
              () -> {
                try {
                  for (; !done.get(); calls[0]++) {
                    measured.call(gate, "pass", "a");
                  }
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      caller.start();
      for (int i = 0; i < 100; i++) {
        RuleChange change =
            measured.reload(stays + GATE.replace("Passes", "Passes of version " + i));
        change.settle(measured.loom());
      }
      done.set(true);
      caller.join();
      assertThat(measured.samples("stays_total"))
          .containsExactly("stays_total " + (double) calls[0]);
    }
  }
}
