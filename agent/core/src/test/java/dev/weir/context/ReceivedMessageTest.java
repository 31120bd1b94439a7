package dev.weir.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What log lines know of a message, while a thread has it in hand and after. */
@Timeout(20)
class ReceivedMessageTest {
  @RegisterExtension
  private final CorrelatedShop shop = new CorrelatedShop("{mdc_key: id, generate: false}");

  private static @Nullable ReceivedMessage take(@Nullable String id) {
    return ReceivedMessage.take(name -> name.equals("X-Correlation-ID") ? id : null);
  }

  @Test
  void aMessageHasItsIdUntilTheNextIsTaken() {
    for (int i = 0; i < 100; i++) {
      String id = i % 3 == 0 ? null : "id-" + i;
      take(id);
      assertThat(shop.logged()).isEqualTo(id);
    }
    ReceivedMessage.putDown();
    assertThat(shop.logged()).isNull();
    assertThat(Trail.current()).isNull();
  }

  @Test
  void aMessageWithoutAnIdIsGivenOneOfItsOwn() {
    shop.configure("{mdc_key: id}");
    take(null);
    String first = shop.logged();
    take(null);

    assertThat(first).matches("[0-9a-z]{20}");
    assertThat(shop.logged()).matches("[0-9a-z]{20}").isNotEqualTo(first);
  }

  @Test
  void aLoopThatEndsLaterThanItsMessageTakesNothingAway() {
    ReceivedMessage first = take("one");
    take("two");
    first.done();

    assertThat(shop.logged()).isEqualTo("two");
  }

  @Test
  void whatTheThreadDidBeforeItGoesOnWith() {
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));
    take("one");
    take("two").done();
    assertThat(shop.logged()).isEqualTo("request");

    RequestContext.serve(null);
    assertThat(shop.logged()).isNull();
  }

  @Test
  void aRequestThatEndsMeanwhileDoesNotComeBack() {
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));
    take("one");
    RequestContext.serve(null);
    ReceivedMessage.putDown();

    assertThat(shop.logged()).isNull();
    assertThat(Trail.current()).isNull();
  }

  @Test
  void aPoolsThreadPutsItDownWithItsTask() {
    take("left-early");
    assertThat(shop.logged()).isEqualTo("left-early");
    RequestContext.forget(); // as before its next task
    assertThat(shop.logged()).isNull();
    Contexts.serve(new Asked().header("X-Correlation-ID", "request"));

    ReceivedMessage.putDown();
    assertThat(shop.logged()).isEqualTo("request");
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
                  String id = shop.logged();
                  RequestContext.restore(nothing);
                  return id;
                })
            .join();

    assertThat(there).isEqualTo("one");
    assertThat(shop.logged()).isEqualTo("two");
  }

  @Test
  void withoutCorrelationThereIsNothingInHand() {
    Trails.install(null);

    assertThat(take("one")).isNull();
    assertThat(shop.logged()).isNull();
  }
}
