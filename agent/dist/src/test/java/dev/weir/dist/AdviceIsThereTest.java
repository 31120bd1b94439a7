package dev.weir.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.OnEnter;
import dev.weir.spi.Weaver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** A hook names its advice by a string; here each is looked up. */
class AdviceIsThereTest {

  @Test
  void everyHookNamesAnAdviceClassOfItsOwnInstrumentation() {
    for (Instrumentation instrumentation : ServiceLoader.load(Instrumentation.class)) {
      Recorder recorder = new Recorder();
      instrumentation.weave(recorder);

      assertThat(recorder.advice).as(instrumentation.name()).isNotEmpty();
      assertThat(recorder.advice)
          .as(instrumentation.name())
          .allSatisfy(
              name ->
                  assertThat(
                          OnEnter.class
                              .getClassLoader()
                              .getResource(name.replace('.', '/') + ".class"))
                      .as(name)
                      .isNotNull())
          .allMatch(name -> name.startsWith(instrumentation.getClass().getPackageName()));
    }
  }

  private static final class Recorder implements Weaver, Weaver.TypeWeaver {
    final List<String> advice = new ArrayList<>();

    @Override
    public TypeWeaver type(String... classNames) {
      return this;
    }

    @Override
    public TypeWeaver discovered(String kind) {
      return this;
    }

    @Override
    public TypeWeaver advise(Methods methods, String adviceClass) {
      advice.add(adviceClass);
      return this;
    }
  }
}
