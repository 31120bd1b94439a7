package com.example.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Keeps plans in Redis, through Lettuce. */
public final class LettucePlans implements BiFunction<String, String, String> {
  private final RedisClient client =
      RedisClient.create("redis://127.0.0.1:" + System.getProperty("redis"));
  private final StatefulRedisConnection<String, String> redis = client.connect();

  @Override
  public String apply(String word, String key) {
    try {
      return answer(word, key);
    } catch (RedisException e) {
      return e.getClass().getName();
    }
  }

  private String answer(String word, String key) {
    switch (word) {
      case "set":
        return redis.sync().set(key, "value of " + key);
      case "get":
        return redis.sync().get(key);
      case "hget":
        return redis.sync().hget(key, "field");
      case "pipeline":
        return pipeline(key);
      case "hurry":
        redis.setTimeout(Duration.ofMillis(500));
        return "";
      case "async":
        return redis.async().get(key).thenApply(value -> value + "!").toCompletableFuture().join();
      case "reactive":
        return redis.reactive().get(key).block();
      case "refused reactive":
        return redis.reactive().hget(key, "field").onErrorReturn("refused").block();
      default:
        redis.close();
        client.shutdown(0, 10, TimeUnit.SECONDS);
        return "";
    }
  }

  private String pipeline(String key) {
    redis.setAutoFlushCommands(false);
    List<RedisFuture<String>> replies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      replies.add(redis.async().get(key));
    }
    redis.flushCommands();
    redis.setAutoFlushCommands(true);
    replies.forEach(reply -> reply.toCompletableFuture().join());
    return "";
  }
}
