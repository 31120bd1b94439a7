package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What log lines and outgoing calls know of a request, on its own thread and on others. */
@Timeout(20)
class CorrelationTest {
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @RegisterExtension private final CorrelatedShop shop = new CorrelatedShop("{mdc_key: id}");

  private static Asked request(String id) {
    return new Asked().header("X-Correlation-ID", id);
  }

  @Test
  void logLinesHaveTheIdWhileTheThreadServesTheRequest() {
    shop.put("user", "ann");
    Contexts.serve(request("one"));
    assertThat(shop.logged()).isEqualTo("one");
    Contexts.serve(request("two"));
    assertThat(shop.logged()).isEqualTo("two");

    RequestContext.serve(null);
    assertThat(shop.logged()).isNull();
    assertThat(shop.get("user")).isEqualTo("ann");
  }

  @Test
  void anotherApplicationsLogIsLeftAlone() throws Exception {
    Webapp depot = new Webapp();
    depot.put("id", "its own");
    Contexts.serve(request("one"));

    assertThat(shop.logged()).isEqualTo("one");
    assertThat(depot.get("id")).isEqualTo("its own");
  }

  @Test
  void workThatWasHandedOverHasTheIdAndTheThreadHasBackWhatItHad() throws Exception {
    Contexts.serve(request("one"));
    RequestContext captured = RequestContext.capture();
    List<@Nullable String> seen = new ArrayList<>();
    elsewhere(
        () -> {
          shop.put("id", "its own");
          Before outer = RequestContext.resume(captured);
          seen.add(shop.logged());
          Before inner = RequestContext.resume(captured);
          shop.put("id", "the application's");
          RequestContext.restore(inner);
          seen.add(shop.logged());
          RequestContext.restore(outer);
          seen.add(shop.logged());
        });

    assertThat(seen).containsExactly("one", "the application's", "its own");
  }

  @Test
  void aRequestWithoutAnIdHasNoneOfAnother() throws Exception {
    shop.configure("{mdc_key: id, generate: false}");
    Contexts.serve(new Asked());
    assertThat(shop.logged()).isNull();
    RequestContext nameless = RequestContext.capture();
    Contexts.serve(request("one"));

    Before outer = RequestContext.resume(nameless);
    assertThat(shop.logged()).isNull();
    RequestContext.restore(outer);
    assertThat(shop.logged()).isEqualTo("one");
  }

  @Test
  void aWorkerThatForgetsHasNoIdEither() {
    Contexts.serve(request("one"));
    RequestContext captured = RequestContext.capture();
    RequestContext.serve(null);
    RequestContext.resume(captured);
    assertThat(shop.logged()).isEqualTo("one");

    RequestContext.forget();
    assertThat(shop.logged()).isNull();
  }

  @Test
  void aThreadThatTheRequestStartedHasTheIdInWhatItLogsUntilTheRequestEnds() throws Exception {
    RequestContext.inherit();
    RequestContext context = Contexts.serve(request("one"));
    List<@Nullable String> seen = new ArrayList<>();
    SynchronousQueue<Runnable> steps = new SynchronousQueue<>();
    Thread started = new Thread(() -> runTwo(steps));
    started.start();
    Runnable log =
        () -> {
          RequestContext.logging();
          seen.add(shop.logged());
        };
    steps.put(log);
    steps.put(
        () -> {
          RequestContext.serve(null);
          context.end();
          log.run();
        });
    started.join();

    assertThat(seen).containsExactly("one", null);
  }

  private static void runTwo(SynchronousQueue<Runnable> steps) {
    try {
      steps.take().run();
      steps.take().run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void elsewhere(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              RequestContext.forget();
              work.run();
              done.countDown();
            });
    thread.start();
    done.await();
  }

  @Test
  void generatedIdsDiffer() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(CorrelationId.next());
    }

    assertThat(ids).hasSize(100_000).allMatch(CorrelationId::isAcceptable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb", "a\r\nb", "ä", "${a}", "a\u0000", "a\u2028"})
  void whatIsMoreThanTextIsNoId(String sent) {
    assertThat(CorrelationId.isAcceptable(sent)).isFalse();
  }

  @Test
  void whatIsPassedOnIsWhatWasReceived() {
    Contexts.serve(request("one").header("traceparent", PARENT).header("tracestate", "a=1,b=2"));

    assertThat(passedOn(Map.of()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("X-Correlation-ID", "one", "traceparent", PARENT, "tracestate", "a=1,b=2"));
    assertThat(passedOn(Map.of("traceparent", "another agent's")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("X-Correlation-ID", "one", "traceparent", "another agent's"));
  }

  @Test
  void aTraceIsNeverInvented() {
    Contexts.serve(request("one").header("tracestate", "a=1"));

    assertThat(passedOn(Map.of())).containsOnlyKeys("X-Correlation-ID");
  }

  private static Map<String, String> passedOn(Map<String, String> own) {
    Map<String, String> headers = new HashMap<>(own);
    Objects.requireNonNull(Trail.current())
        .passOn(
            new Outgoing() {
              @Override
              public boolean has(String header) {
                return headers.containsKey(header);
              }

              @Override
              public void add(String header, String value) {
                headers.put(header, value);
              }
            });
    return headers;
  }

  @ParameterizedTest
  @CsvSource({
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,          true",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-ever, true",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more,      false",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,          false",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01,          false",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01,          false",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01,          false",
    "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01,          false",
    "00-4bf92f3577b34da6a3ce929d0e0e4736,                              false",
  })
  void onlyWhatTheStandardDescribesIsATraceParent(String sent, boolean valid) {
    assertThat(TraceParent.valid(sent)).isEqualTo(valid ? sent : null);
  }

  @Test
  void withoutConfigurationNothingIsAsked() {
    Trails.install(Trails.of(Configuration.parse("weir.yaml", "").config().correlation(), false));
    assertThat(RequestContext.isWanted()).isFalse();
    assertThat(RequestContext.begin(request("one"))).isNull();
  }
}
