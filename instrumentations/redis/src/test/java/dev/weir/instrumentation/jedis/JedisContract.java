package dev.weir.instrumentation.jedis;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.RedisContract;
import java.util.function.BiFunction;

abstract class JedisContract extends RedisContract {
  private final String jars;

  JedisContract(String jars) {
    this.jars = jars;
  }

  @Override
  @SuppressWarnings("unchecked") // by contract
  protected BiFunction<String, String, String> connect() {
    return (BiFunction<String, String, String>)
        new ApplicationLoader(jars, "com.example.", false).start("com.example.redis.JedisPlans");
  }

  @Override
  protected String timedOut() {
    return "redis.clients.jedis.exceptions.JedisConnectionException";
  }
}
