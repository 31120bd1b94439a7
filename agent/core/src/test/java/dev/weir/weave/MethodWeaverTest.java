package dev.weir.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodWeaverTest {

  @Test
  void handsOverEveryKindOfArgumentAtEntryAndExit() throws Exception {
    Input[] all = new Input[8];
    Arrays.setAll(all, Input::argument);
    RecordingProbe probe =
        new RecordingProbe(
            "all",
            Shape.of(Shape.Gives.NOTHING, all),
            Shape.of(Shape.Gives.NOTHING, List.of(all[1], all[7], Input.RETURN, Input.THIS)),
            inputs -> null);
    try (Woven woven = new Woven(only("sum", probe), Subject.class.getName())) {
      Object result = callSum(true);

      assertThat(result).isEqualTo(42L + 7);
      assertThat(probe.entered)
          .containsExactly(List.of(1, 2L, 3.0, true, (byte) 4, 'A', (short) 6, -32f));
      assertThat(probe.exited).containsExactly(Arrays.asList(2L, -32f, 49L, null));
      assertThat(woven.failed).isEmpty();
    }
  }

  private static Object callSum(boolean d) throws Exception {
    return Woven.reload(Subject.class)
        .getMethod(
            "sum",
            int.class,
            long.class,
            double.class,
            boolean.class,
            byte.class,
            char.class,
            short.class,
            float.class)
        .invoke(null, 1, 2L, 3.0, d, (byte) 4, 'A', (short) 6, -32f);
  }

  @Test
  void showsArgumentsAsTheyWereThoughTheMethodOverwroteThem() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            "p",
            null,
            Shape.of(Shape.Gives.NOTHING, Input.argument(0), Input.argument(1), Input.RETURN),
            inputs -> null);
    try (Woven woven = new Woven(only("greet", probe), Subject.class.getName())) {
      Object subject = subject();
      Object result =
          subject.getClass().getMethod("greet", String.class, int.class).invoke(subject, "you", 0);

      assertThat(result).isEqualTo("");
      assertThat(probe.exited).containsExactly(List.of("you", 0, ""));
      assertThat(woven.classes).isPositive();
    }
  }

  @Test
  void carriesALongFromEntryToExitUnboxedAndAnObjectAsItIs() throws Exception {
    RecordingProbe ticks =
        new RecordingProbe(
            "long",
            Shape.of(Shape.Gives.LONG),
            Shape.of(Shape.Gives.NOTHING, Input.ENTER),
            inputs -> 77L);
    RecordingProbe things =
        new RecordingProbe(
            "object",
            Shape.of(Shape.Gives.OBJECT, Input.THIS),
            Shape.of(Shape.Gives.NOTHING, Input.ENTER),
            inputs -> "given");
    try (Woven woven =
        new Woven(
            m -> m.name.equals("choose") ? List.of(ticks, things) : List.of(),
            Subject.class.getName())) {
      Object subject = subject();
      var choose = subject.getClass().getMethod("choose", int.class);

      assertThat(choose.invoke(subject, 0)).isEqualTo(0.5);
      assertThat(choose.invoke(subject, 1)).isEqualTo(1.5);
      assertThat(choose.invoke(subject, 9)).isEqualTo(3.0);
      assertThat(ticks.exited).containsExactly(List.of(77L), List.of(77L), List.of(77L));
      assertThat(things.exited)
          .containsExactly(List.of("given"), List.of("given"), List.of("given"));
      assertThat(things.entered).containsOnly(List.of(subject));
      assertThat(woven.failed).isEmpty();
    }
  }

  @Test
  void seesWhatIsThrownAndThrowsItOn() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            "p", null, Shape.of(Shape.Gives.NOTHING, Input.THROWN, Input.RETURN), inputs -> null);
    try (Woven woven = new Woven(only("mayThrow", probe), Subject.class.getName())) {
      Object subject = subject();
      var mayThrow = subject.getClass().getMethod("mayThrow", Throwable.class);
      Error error = new Error("own");

      mayThrow.invoke(subject, (Object) null);
      assertThatThrownBy(() -> mayThrow.invoke(subject, error)).cause().isSameAs(error);
      assertThatThrownBy(() -> mayThrow.invoke(subject, new IllegalArgumentException()))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("translated");

      assertThat(probe.exited).hasSize(3);
      assertThat(probe.exited.get(0)).containsExactly(null, null);
      assertThat(probe.exited.get(1)).containsExactly(error, null);
      assertThat(probe.exited.get(2).get(0)).isInstanceOf(IllegalStateException.class);
      assertThat(subject.getClass().getField("touched").get(subject)).isEqualTo(3);
      assertThat(woven.failed).isEmpty();
    }
  }

  @Test
  void seesTheObjectOfAConstructorThatReturnsAndNothingOfOneThatThrows() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            "p",
            Shape.of(Shape.Gives.LONG, Input.argument(0)),
            Shape.of(Shape.Gives.NOTHING, Input.THIS, Input.argument(0), Input.ENTER),
            inputs -> 5L);
    try (Woven woven = new Woven(only("<init>", probe), Subject.class.getName())) {
      var constructor = Woven.reload(Subject.class).getConstructor(String.class, boolean.class);
      Object subject = constructor.newInstance(null, false);

      assertThatThrownBy(() -> constructor.newInstance("x", true))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessage("constructor");
      assertThat(probe.exited).containsExactly(Arrays.asList(subject, null, 5L));
      assertThat(probe.entered).hasSize(2);
      assertThat(woven.failed).isEmpty();
    }
  }

  @Test
  void putsAnotherResultInPlaceOfTheMethodsOwn() throws Exception {
    int[] other = {1, 2};
    RecordingProbe probe =
        new RecordingProbe("p", null, Shape.of(Shape.Gives.RESULT, Input.RETURN), inputs -> other);
    try (Woven woven = new Woven(only("array", probe), Subject.class.getName())) {
      Object subject = subject();

      assertThat(subject.getClass().getMethod("array", int[].class).invoke(subject, new int[0]))
          .isSameAs(other);
      assertThat(woven.failed).isEmpty();
    }
  }

  @Test
  void keepsWhatAProbeThrowsAwayFromTheApplicationAndFusesItAfterSixteenTimes() throws Exception {
    int[] own = {3};
    RecordingProbe probe =
        new RecordingProbe(
            "bad",
            Shape.of(Shape.Gives.OBJECT),
            Shape.of(Shape.Gives.RESULT, Input.RETURN, Input.ENTER),
            inputs -> {
              throw new IllegalStateException("the probe's own fault");
            });
    try (Woven woven = new Woven(only("array", probe), Subject.class.getName())) {
      Object subject = subject();
      var array = subject.getClass().getMethod("array", int[].class);
      for (int i = 0; i < 40; i++) {
        assertThat(array.invoke(subject, own)).isSameAs(own);
      }

      assertThat(probe.entered).hasSize(16);
      assertThat(probe.exited).hasSize(16).containsOnly(Arrays.asList(own, null));
      assertThat(woven.failed).hasSize(32).containsOnly("bad");
    }
  }

  @Test
  void givesAClassItsOwnBytesBackWhenClosed() throws Exception {
    RecordingProbe probe =
        new RecordingProbe("p", Shape.of(Shape.Gives.NOTHING), null, inputs -> null);
    Woven woven = new Woven(only("array", probe), Subject.class.getName());
    Object subject = subject();
    var array = subject.getClass().getMethod("array", int[].class);
    array.invoke(subject, new int[0]);
    woven.loom().close();
    array.invoke(subject, new int[0]);

    assertThat(probe.entered).hasSize(1);
  }

  private static Object subject() throws Exception {
    return Woven.reload(Subject.class)
        .getConstructor(String.class, boolean.class)
        .newInstance("name", false);
  }

  private static java.util.function.Function<MethodDeclaration, List<? extends Probe>> only(
      String method, Probe probe) {
    return declaration -> declaration.name.equals(method) ? List.of(probe) : List.of();
  }
}
