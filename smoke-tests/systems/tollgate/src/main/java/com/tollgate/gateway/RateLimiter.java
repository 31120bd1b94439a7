package com.tollgate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Service;

/**
 * So many requests a second and organization, whichever gateway they come to; those with much to
 * send pay for no more.
 */
@Service
public class RateLimiter {
  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
  private static final Map<String, Integer> A_SECOND = Map.of("bulky", 5);
  private static final int USUAL = 5_000;

  /** Clocks of gateways differ. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final StringRedisTemplate redis;

  RateLimiter(StringRedisTemplate redis) {
    this.redis = redis;
  }

  /** While Redis is away nobody is refused. */
  public boolean tryAcquire(String organization) {
    try {
      return taken(organization) <= A_SECOND.getOrDefault(organization, USUAL);
    } catch (DataAccessException e) {
      LOG.warn("{} passes without being counted: {}", organization, e.getMessage());
      return true;
    }
  }

  /** How many of this second, with this one. */
  private long taken(String organization) {
    String second = "requests:" + organization + ":" + Instant.now().getEpochSecond();
    long taken = redis.opsForValue().increment(second);
    if (taken == 1) {
      redis.expire(second, KEPT);
    }
    return taken;
  }
}
