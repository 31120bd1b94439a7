package dev.weir.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** What a call site does when its probe cannot do its work. */
class InertTest {

  @Test
  void anEntryGivesZeroOrNull() throws Throwable {
    MethodType time = MethodType.methodType(long.class, String.class);
    assertThat((long) Inert.handle(time, -1).invokeExact("x")).isZero();
    MethodType object = MethodType.methodType(Object.class);
    assertThat((Object) Inert.handle(object, -1).invokeExact()).isNull();
  }

  @Test
  void anExitThatMayReplaceTheResultPassesItOn() throws Throwable {
    MethodType type = MethodType.methodType(int.class, Object.class, int.class);
    assertThat((int) Inert.handle(type, Point.result(Point.exit(1))).invokeExact((Object) this, 7))
        .isEqualTo(7);
  }
}
