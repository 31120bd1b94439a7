package com.example.redis;

import java.util.function.BiFunction;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.exceptions.JedisException;

/** Keeps plans in Redis, through Jedis. */
public final class JedisPlans implements BiFunction<String, String, String> {
  private static final String HOST = "127.0.0.1";

  private Jedis redis = new Jedis(HOST, Integer.getInteger("redis"));

  @Override
  public String apply(String word, String key) {
    try {
      return answer(word, key);
    } catch (JedisException e) {
      return e.getClass().getName();
    }
  }

  private String answer(String word, String key) {
    switch (word) {
      case "set":
        return redis.set(key, "value of " + key);
      case "get":
        return redis.get(key);
      case "hget":
        return redis.hget(key, "field");
      case "pipeline":
        Pipeline pipeline = redis.pipelined();
        for (int i = 0; i < 3; i++) {
          pipeline.get(key);
        }
        pipeline.sync();
        return "";
      case "hurry":
        redis.close();
        redis = new Jedis(HOST, Integer.getInteger("redis"), 500);
        return redis.ping();
      default:
        redis.close();
        return "";
    }
  }
}
