package dev.weir.rules;

import static dev.weir.rules.Family.call;
import static dev.weir.rules.Family.counted;
import static dev.weir.rules.Family.handle;
import static dev.weir.rules.Family.handlers;
import static dev.weir.rules.Family.subtypes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Family.Base;
import dev.weir.rules.Family.Fixed;
import dev.weir.rules.Family.Handler;
import dev.weir.rules.Family.Job;
import dev.weir.rules.Family.Loud;
import dev.weir.rules.Family.Plain;
import dev.weir.rules.Family.Plain$$SpringCGLIB$$0;
import dev.weir.rules.Family.SecureSession;
import dev.weir.rules.Family.Session;
import dev.weir.rules.Family.Step;
import dev.weir.rules.Family.Tick;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What {@code include_subtypes} reaches, and how often it counts. */
class SubtypesTest {

  @Test
  void aClassFarBelowTheInterfaceIsReachedAndItsBridgeIsNotCounted() throws Exception {
    try (Measured measured = handlers()) {
      assertThat(handle(measured.make(Plain.class), "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
      assertThat(measured.log()).isEmpty();
    }
  }

  @Test
  void aCallOfSuperCountsOnceUnlessAllAreAskedFor() throws Exception {
    try (Measured measured = handlers()) {
      assertThat(handle(measured.make(Loud.class), "tea")).isEqualTo("BASE TEA");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
    try (Measured all = subtypes("class: HOME.Handler, method: handle", "    nested: all\n")) {
      handle(all.make(Loud.class), "tea");
      assertThat(all.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Loud.class, 1), counted(Base.class, 1));
    }
  }

  @Test
  void aClassAsTheNamedTypeReachesWhatExtendsIt() throws Exception {
    try (Measured measured = subtypes("class: HOME.Base, method: describe")) {
      measured.call(measured.make(Plain.class), "describe");
      measured.call(measured.make(Loud.class), "describe");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Plain.class, 1), counted(Loud.class, 1));
    }
  }

  @Test
  void aDefaultMethodIsObservedWhereItIsDeclaredAndWhereItIsOverridden() throws Exception {
    try (Measured measured = subtypes("class: HOME.Handler, method: greet")) {
      assertThat(call(measured.make(Plain.class), "greet", int.class, 1)).isEqualTo("handler 1");
      assertThat(call(measured.make(Loud.class), "greet", int.class, 2)).isEqualTo("loud 2");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Handler.class, 1), counted(Loud.class, 1));
    }
  }

  @Test
  void enumConstantsWithBodiesAndRecordsAreSubtypesToo() throws Exception {
    try (Measured measured = handlers()) {
      Object one = measured.woven(Step.class).getEnumConstants()[0];
      assertThat(handle(one, "tea")).isEqualTo("one");
      assertThat(handle(measured.make(Fixed.class, "no"), "tea")).isEqualTo("no");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(
              "calls_total{class=\"" + Family.HOME + "Step$1\"} 1.0", counted(Fixed.class, 1));
    }
  }

  @Test
  void aPatternNamesSupertypesToo() throws Exception {
    try (Measured measured = subtypes("class: '*Family$Order*', method: handle")) {
      handle(measured.make(Plain.class), "tea");
      handle(measured.make(Fixed.class, "no"), "tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
  }

  @Test
  void aTypeOfTheJdkReachesTheApplicationsClassesOnly() throws Exception {
    try (Measured measured =
        subtypes(
            "class: [java.util.concurrent.Callable, java.util.TimerTask], method: [call, run]")) {
      Callable<?> job = (Callable<?>) measured.make(Job.class);
      FutureTask<?> ofJdk = new FutureTask<>(job);
      ofJdk.run();
      assertThat(ofJdk.get()).isEqualTo("done");
      ((Runnable) measured.make(Tick.class)).run();
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Job.class, 1), counted(Tick.class, 1));
    }
  }

  @Test
  void packagesNarrowWhereSubtypesAreLookedFor() throws Exception {
    try (Measured measured =
        subtypes("class: HOME.Handler, method: handle, packages: [dev.weir.other]")) {
      handle(measured.make(Plain.class), "tea");
      assertThat(measured.index.matchedMethods()).containsEntry("r", 0);
    }
  }

  @Test
  void anObjectIsCountedOnceHoweverManyConstructorsItHas() throws Exception {
    try (Measured measured = subtypes("class: HOME.Session, method: <init>")) {
      measured.make(SecureSession.class);
      measured.make(SecureSession.class);
      measured.make(Session.class);
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(SecureSession.class, 2), counted(Session.class, 1));
    }
    try (Measured measured =
        subtypes("class: HOME.Session, method: <init>, visibility: protected")) {
      measured.make(SecureSession.class);
      assertThat(measured.samples("calls_total")).containsExactly(counted(Session.class, 1));
    }
  }

  @Test
  void whatFrameworksMakeAroundAClassIsNotCountedBesideIt() throws Exception {
    try (Measured measured = handlers()) {
      Object enhanced = measured.make(Plain$$SpringCGLIB$$0.class);
      assertThat(handle(enhanced, "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
    try (Measured measured = subtypes("class: '*Family$Plain$$Spring*', method: handle")) {
      handle(measured.make(Plain$$SpringCGLIB$$0.class), "tea");
      assertThat(measured.samples("calls_total")).isEmpty();
    }
    try (Measured measured = subtypes("class: HOME.Plain$$SpringCGLIB$$0, method: handle")) {
      handle(measured.make(Plain$$SpringCGLIB$$0.class), "tea");
      assertThat(measured.samples("calls_total"))
          .containsExactly(counted(Plain$$SpringCGLIB$$0.class, 1));
    }
  }

  @Test
  void aLimitHoldsForAllTheClassesOfARule() throws Exception {
    try (Measured measured =
        subtypes("class: HOME.Session, method: <init>", "    max_methods: 1\n")) {
      measured.make(SecureSession.class);
      assertThat(measured.samples("calls_total")).containsExactly(counted(SecureSession.class, 1));
      assertThat(measured.index.matchedMethods()).containsEntry("r", 1);
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:2:5: rule `r` means more than 1 methods. It stops there; see"
                  + " max_methods.\n");
    }
  }

  @Test
  void theProxiesOfTheJdkAreSubtypesAndCountOnceWithWhatTheyCall() throws Exception {
    try (Measured measured = handlers()) {
      Object plain = measured.make(Plain.class);
      Class<?> type = measured.woven(Handler.class);
      Object proxy =
          Proxy.newProxyInstance(
              plain.getClass().getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> handle(plain, arguments[0]));
      assertThat(handle(proxy, "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total"))
          .singleElement()
          .asString()
          .contains("$Proxy")
          .endsWith("} 1.0");
    }
  }
}
