package dev.weir.instrumentation.jedis;

import dev.weir.testing.RedisContract;

abstract class JedisContract extends RedisContract {
  JedisContract(String jars) {
    super(jars, "com.example.redis.JedisPlans");
  }

  @Override
  protected String timedOut() {
    return "redis.clients.jedis.exceptions.JedisConnectionException";
  }
}
