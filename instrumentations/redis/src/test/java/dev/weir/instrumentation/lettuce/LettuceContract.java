package dev.weir.instrumentation.lettuce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.RedisContract;
import org.junit.jupiter.api.Test;

abstract class LettuceContract extends RedisContract {
  LettuceContract(String jars) {
    super(jars, "com.example.redis.LettucePlans");
  }

  @Override
  protected String timedOut() {
    return "java.util.concurrent.CancellationException";
  }

  @Test
  void aCommandCountsOnceWhicheverWayItsReplyIsAwaited() {
    redis().apply("set", "h");
    assertThat(redis().apply("async", "h")).isEqualTo("value of h!");
    assertThat(redis().apply("reactive", "h")).isEqualTo("value of h");
    assertThat(redis().apply("refused reactive", "h")).isEqualTo("refused");

    weir.eventually(
        scrape ->
            assertThat(scrape.samples(COUNT))
                .contains(
                    count("", "SET", 1),
                    count("", "GET", 2),
                    count("error_type=\"WRONGTYPE\",", "HGET", 1)));
  }
}
