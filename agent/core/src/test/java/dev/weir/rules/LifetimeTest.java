package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gauges that go up with one call on an object and down with another on the same. */
class LifetimeTest {
  private static final String SESSION = Session.class.getName();
  private static final String CONSTRUCTED =
      """
        - name: sessions
          match: {class: Session, method: <init>}
          until: {method: close}
          metrics: [{name: sessions, type: in_flight, labels: {kind: this.kind}}]
      """;

  private static Measured sessions(String rules) throws Exception {
    return new Measured(
        rules.replace(" Session,", " " + SESSION + ","), Session.class, Closing.class);
  }

  @Test
  void anObjectCountsFromItsConstructorToItsEndAndOnlyOnce() throws Exception {
    try (Measured measured = sessions(CONSTRUCTED)) {
      Object one = measured.make(Session.class); // which calls this(…)
      measured.make(Session.class, "http");
      assertThat(measured.samples("sessions"))
          .containsExactlyInAnyOrder(
              "sessions{kind=\"websocket\"} 1.0", "sessions{kind=\"http\"} 1.0");

      measured.call(one, "rename", "other");
      measured.call(one, "close");
      measured.call(one, "close");
      assertThat(measured.samples("sessions"))
          .containsExactlyInAnyOrder(
              "sessions{kind=\"websocket\"} 0.0", "sessions{kind=\"http\"} 1.0");
      assertThat(measured.log()).isEmpty();
      assertThat(measured.index.matchedMethods()).containsEntry("sessions", 2);
    }
  }

  @Test
  void anEndThatThrowsIsOneToo() throws Exception {
    try (Measured measured = sessions(CONSTRUCTED)) {
      Object torn = measured.make(Session.class, "torn");
      assertThatThrownBy(() -> measured.call(torn, "close")).hasMessage("torn");
      assertThat(measured.samples("sessions")).containsExactly("sessions{kind=\"torn\"} 0.0");
    }
  }

  @Test
  void whatIsCollectedWithoutAnEndNoLongerCounts() throws Exception {
    try (Measured measured = sessions(CONSTRUCTED)) {
      Object kept = measured.make(Session.class);
      measured.make(Session.class);
      measured.make(Session.class);

      eventually(measured, "sessions{kind=\"websocket\"} 1.0");
      assertThat(kept).isNotNull();
    }
  }

  private static void eventually(Measured measured, String sample) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!measured.samples("sessions").equals(List.of(sample)) && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(measured.samples("sessions")).containsExactly(sample);
  }

  @Test
  void anObjectMayBeOpenedAgain() throws Exception {
    String rules =
        """
          - name: open
            match: {class: Session, method: open}
            until: {method: close, parameters: []}
            metrics:
              - {name: sessions, type: in_flight}
              - {name: opened_total, type: counter, labels: {ok: success}}
        """;
    try (Measured measured = sessions(rules)) {
      Object session = measured.make(Session.class);
      measured.call(session, "open");
      measured.call(session, "open");
      assertThat(measured.samples("sessions")).containsExactly("sessions 1.0");
      measured.call(session, "close");
      assertThat(measured.samples("sessions")).containsExactly("sessions 0.0");
      measured.call(session, "open");
      assertThat(measured.samples("sessions")).containsExactly("sessions 1.0");

      Object broken = measured.make(Session.class, "broken");
      assertThatThrownBy(() -> measured.call(broken, "open")).hasMessage("broken");
      assertThat(measured.samples("sessions")).containsExactly("sessions 1.0");
      assertThat(measured.samples("opened_total"))
          .containsExactlyInAnyOrder(
              "opened_total{ok=\"true\"} 3.0", "opened_total{ok=\"false\"} 1.0");
    }
  }

  @Test
  void anEndThatIsInheritedCountsThoughItsClassWasLoadedBefore() throws Exception {
    String rules = CONSTRUCTED.replace("close", "quit");
    try (Measured measured = sessions(rules)) {
      measured.make(Closing.class); // loaded, and woven by nobody yet
      Object session = measured.make(Session.class);
      assertThat(measured.samples("sessions")).containsExactly("sessions{kind=\"websocket\"} 1.0");
      measured.call(session, "quit");
      assertThat(measured.samples("sessions")).containsExactly("sessions{kind=\"websocket\"} 0.0");
    }
  }

  @Test
  void whenDecidesWhichObjectsCount() throws Exception {
    String rules = CONSTRUCTED.replace("until:", "when: this.kind != 'http'\n    until:");
    try (Measured measured = sessions(rules)) {
      Object http = measured.make(Session.class, "http");
      measured.make(Session.class, "websocket");
      measured.call(http, "close");
      assertThat(measured.samples("sessions")).containsExactly("sessions{kind=\"websocket\"} 1.0");
    }
  }

  @Test
  void twoRulesFeedOneGauge() throws Exception {
    String rules =
        """
          - name: constructed
            match: {class: Session, method: <init>}
            until: {method: close}
            metrics: [{name: sessions, type: in_flight, const_labels: {state: made}}]
          - name: opened
            match: {class: Session, method: open}
            until: {method: [close, quit]}
            metrics: [{name: sessions, type: in_flight, const_labels: {state: open}}]
        """;
    try (Measured measured = sessions(rules)) {
      Object session = measured.make(Session.class);
      measured.call(session, "open");
      measured.call(session, "quit");
      assertThat(measured.samples("sessions"))
          .containsExactlyInAnyOrder(
              "sessions{state=\"made\"} 1.0", "sessions{state=\"open\"} 0.0");
      measured.call(session, "close");
      assertThat(measured.samples("sessions"))
          .containsExactlyInAnyOrder(
              "sessions{state=\"made\"} 0.0", "sessions{state=\"open\"} 0.0");
    }
  }

  @Test
  void whatCannotEndIsSaid() throws Exception {
    try (Measured measured = sessions(CONSTRUCTED.replace("{method: close}", "{method: finish}"))) {
      measured.make(Session.class);
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:2:5: rule `sessions`: `dev.weir.rules.Session` has no method"
                  + " `finish`, so its objects count until they are collected.\n");
    }
    try (Measured measured = sessions(CONSTRUCTED.replace("<init>", "of"))) {
      measured.call(measured.woven(Session.class), "of", "http");
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:5:15: `until` counts objects, and"
                  + " dev.weir.rules.Session.of(String) is static. Match a constructor or method."
                  + " Rule `sessions` does not measure dev.weir.rules.Session.of(String).\n");
    }
  }
}
