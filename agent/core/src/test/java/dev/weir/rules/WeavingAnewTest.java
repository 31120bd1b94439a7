package dev.weir.rules;

import static dev.weir.rules.Entrances.DOOR;
import static dev.weir.rules.Entrances.GATE;
import static dev.weir.rules.Entrances.measured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Entrances.Turnstile;
import dev.weir.weave.TestJvm;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is left in a class, and beside it, of rules that a reload removed or changed. */
class WeavingAnewTest {
  @Test
  void aRuleThatIsRemovedLeavesTheClassAsItWas() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      measured.call(gate, "pass", "a");
      assertThat(bytesOf(gate.getClass())).isNotEqualTo(compiled(Turnstile.class));
      RuleChange change = measured.reload("  []\n");
      change.settle(measured.loom());
      assertThat(bytesOf(gate.getClass())).isEqualTo(compiled(Turnstile.class));
      measured.call(gate, "pass", "a");
      assertThat(measured.samples("gate_total")).isEmpty();
      assertThat(measured.samples("weir_series")).isEmpty();
      assertThat(change.removed()).containsExactly("gate");
    }
  }

  @Test
  void weavingAnewMakesAClassNoLonger() throws Exception {
    try (Measured measured = measured(GATE)) {
      Object gate = measured.make(Turnstile.class);
      int length = bytesOf(gate.getClass()).length;
      for (int i = 0; i < 3; i++) {
        measured.reload(GATE.replace("Passes", "Passes of version " + i)).settle(measured.loom());
        measured.call(gate, "pass", "a");
      }
      assertThat(bytesOf(gate.getClass())).hasSize(length);
      assertThat(measured.loom().probes()).isLessThanOrEqualTo(2); // in this loader, and the test's
    }
  }

  @Test
  void probesOfRulesThatWentAreLetGo() throws Exception {
    try (Measured measured = measured(DOOR)) {
      Object gate = measured.make(Turnstile.class);
      for (int i = 0; i < 50; i++) {
        measured.reload(DOOR + GATE.replace("arg0", "arg0 ?? '" + i + "'"));
        measured.call(gate, "pass", "a");
      }
      // Old versions of a class hold their call sites, and those their probes, until they go.
      for (int i = 0; i < 50 && measured.loom().probes() > 5; i++) {
        System.gc();
        Thread.sleep(20);
        measured.loom().tidy();
      }
      assertThat(measured.loom().probes()).isLessThanOrEqualTo(5);
    }
  }

  /** What the JVM runs: retransformation begins with the original, and passes all transformers. */
  private static byte[] bytesOf(Class<?> type) throws Exception {
    AtomicReference<byte[]> seen = new AtomicReference<>();
    ClassFileTransformer looking =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            if (redefined == type) {
              seen.set(bytes);
            }
            return null;
          }
        };
    Instrumentation jvm = TestJvm.instrumentation();
    jvm.addTransformer(looking, true);
    jvm.retransformClasses(type);
    jvm.removeTransformer(looking);
    return seen.get();
  }

  private static byte[] compiled(Class<?> type) throws Exception {
    String file = type.getName().replace('.', '/') + ".class";
    return type.getClassLoader().getResourceAsStream(file).readAllBytes();
  }
}
