package dev.weir.instrumentation.jdkhttpclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How Java 11 to 15 are served, on whichever Java this is. */
class CopiedRequestTest {
  private static final URI SHOP = URI.create("http://localhost/orders");

  @Test
  void aCopyMadeByHandIsTheSameRequest() {
    HttpRequest original =
        HttpRequest.newBuilder(SHOP)
            .method("PATCH", BodyPublishers.ofString("body"))
            .headers("a", "1", "a", "2", "b", "3")
            .timeout(Duration.ofSeconds(7))
            .version(HttpClient.Version.HTTP_1_1)
            .expectContinue(true)
            .build();

    HttpRequest copy = ((HttpRequest.Builder) CopiedRequest.Copy.builder(original)).build();
    assertThat(copy).isEqualTo(original).isNotSameAs(original);
    assertThat(copy.bodyPublisher()).isEqualTo(original.bodyPublisher());
    assertThat(copy.timeout()).isEqualTo(original.timeout());
    assertThat(copy.version()).isEqualTo(original.version());
    assertThat(copy.expectContinue()).isTrue();
  }

  @Test
  void aRequestThatSaysNothingIsCopiedByHandToo() {
    HttpRequest original = HttpRequest.newBuilder(SHOP).build();

    HttpRequest copy = ((HttpRequest.Builder) CopiedRequest.Copy.builder(original)).build();
    assertThat(copy).isEqualTo(original);
    assertThat(copy.timeout()).isEmpty();
    assertThat(copy.version()).isEmpty();
  }
}
