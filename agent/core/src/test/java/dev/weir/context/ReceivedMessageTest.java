package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What log lines know of a message, while a thread has it in hand and after. */
@Timeout(20)
class ReceivedMessageTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private Webapp shop;

  @BeforeEach
  void correlate() throws Exception {
    shop = new Webapp();
    Thread.currentThread().setContextClassLoader(shop);
    configure("correlation: {mdc_key: id, generate: false}");
  }

  @AfterEach
  void forget() {
    ReceivedMessage.putDown();
    Contexts.forget();
    Trails.install(null);
    Thread.currentThread().setContextClassLoader(before);
  }

  private static void configure(String yaml) {
    var config = Configuration.parse("weir.yaml", yaml).config();
    Trails.install(Trails.of(config.correlation(), config.metrics().exemplars()));
  }

  private static @Nullable ReceivedMessage take(@Nullable String id) {
    return ReceivedMessage.take(name -> name.equals("X-Correlation-ID") ? id : null);
  }

  private @Nullable String logged() {
    return shop.get("id");
  }

  @Test
  void aMessageHasItsIdUntilTheNextIsTaken() {
    for (int i = 0; i < 100; i++) {
      String id = i % 3 == 0 ? null : "id-" + i;
      take(id);
      assertThat(logged()).isEqualTo(id);
    }
    ReceivedMessage.putDown();
    assertThat(logged()).isNull();
    assertThat(Trail.current()).isNull();
  }

  @Test
  void aMessageWithoutAnIdIsGivenOneOfItsOwn() {
    configure("correlation: {mdc_key: id}");
    take(null);
    String first = logged();
    take(null);

    assertThat(first).matches("[0-9a-z]{20}");
    assertThat(logged()).matches("[0-9a-z]{20}").isNotEqualTo(first);
  }

  @Test
  void aLoopThatEndsLaterThanItsMessageTakesNothingAway() {
    ReceivedMessage first = take("one");
    take("two");
    first.done();

    assertThat(logged()).isEqualTo("two");
  }

  @Test
  void whatTheThreadDidBeforeItGoesOnWith() {
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));
    take("one");
    take("two").done();
    assertThat(logged()).isEqualTo("request");

    RequestContext.serve(null);
    assertThat(logged()).isNull();
  }

  @Test
  void aRequestThatEndsMeanwhileDoesNotComeBack() {
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));
    take("one");
    RequestContext.serve(null);
    ReceivedMessage.putDown();

    assertThat(logged()).isNull();
    assertThat(Trail.current()).isNull();
  }

  @Test
  void aPoolsThreadPutsItDownWithItsTask() {
    take("left-early");
    assertThat(logged()).isEqualTo("left-early");
    RequestContext.forget(); // as before its next task
    assertThat(logged()).isNull();
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));

    ReceivedMessage.putDown();
    assertThat(logged()).isEqualTo("request");
  }

  @Test
  void workThatIsHandedOverKeepsTheIdOfItsMessage() {
    take("one");
    RequestContext handed = RequestContext.capture();
    take("two");
    String there =
        CompletableFuture.supplyAsync(
                () -> {
                  Before nothing = RequestContext.resume(handed);
                  String id = logged();
                  RequestContext.restore(nothing);
                  return id;
                })
            .join();

    assertThat(there).isEqualTo("one");
    assertThat(logged()).isEqualTo("two");
  }

  @Test
  void withoutCorrelationThereIsNothingInHand() {
    Trails.install(null);

    assertThat(take("one")).isNull();
    assertThat(logged()).isNull();
  }
}
