package dev.weir.rules;

import static dev.weir.rules.Family.counted;
import static dev.weir.rules.Family.handle;
import static dev.weir.rules.Family.handlers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Family.Base;
import dev.weir.rules.Family.Handler;
import dev.weir.rules.Family.Loud;
import dev.weir.rules.Family.OrderHandler;
import dev.weir.rules.Family.Plain;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Supertypes in other class loaders, without files, and of classes that are loaded already. */
class SubtypesInLoadersTest {

  @Test
  void supertypesAreFoundInTheLoadersAboveAndReadOnceEach() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader top = new FixtureLoader(getClass().getClassLoader(), Handler.class);
      ClassLoader middle = new FixtureLoader(top, OrderHandler.class, Base.class);
      FixtureLoader bottom = new FixtureLoader(middle, Plain.class, Loud.class);
      bottom.loadClass(Plain.class.getName());
      Class<?> loud = bottom.loadClass(Loud.class.getName());
      handle(loud.getDeclaredConstructor().newInstance(), "tea");

      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
      assertThat(bottom.filesAskedFor)
          .containsOnlyOnce(file(Base.class), file(OrderHandler.class), file(Handler.class));
    }
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  @Test
  void supertypesWithoutFilesWereSeenWhenTheyWereLoaded() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader top = new FixtureLoader(getClass().getClassLoader(), Handler.class);
      ClassLoader middle = new FixtureLoader(top, OrderHandler.class, Base.class);
      middle.loadClass(Base.class.getName());
      ClassLoader bottom = new FixtureLoader(false, middle, Loud.class);
      Object loud = bottom.loadClass(Loud.class.getName()).getDeclaredConstructor().newInstance();
      handle(loud, "tea");

      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
  }

  @Test
  void whatIsLoadedAlreadyIsRetransformed() throws Exception {
    ClassLoader loader =
        new FixtureLoader(
            getClass().getClassLoader(), Handler.class, OrderHandler.class, Base.class, Loud.class);
    Object loud = loader.loadClass(Loud.class.getName()).getDeclaredConstructor().newInstance();
    handle(loud, "before");
    try (Measured measured = handlers()) {
      handle(loud, "tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
  }

  @Test
  void noLoaderIsHeld() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader loader = new FixtureLoader(getClass().getClassLoader(), Base.class, Plain.class);
      handle(loader.loadClass(Plain.class.getName()).getDeclaredConstructor().newInstance(), "tea");
      WeakReference<ClassLoader> held = new WeakReference<>(loader);
      loader = null;
      for (int i = 0; i < 50 && held.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(held.get()).isNull();
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
  }
}
