package com.tollgate.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;

/** So many requests a second and organization; those with much to send pay for no more. */
@Service
public class RateLimiter {
  private static final Map<String, Integer> A_SECOND = Map.of("bulky", 5);
  private static final int USUAL = 5_000;

  private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();
  private volatile long second;

  public boolean tryAcquire(String organization) {
    long now = System.nanoTime() / 1_000_000_000;
    if (now != second) {
      second = now;
      taken.clear();
    }
    long number = taken.computeIfAbsent(organization, it -> new AtomicLong()).incrementAndGet();
    return number <= A_SECOND.getOrDefault(organization, USUAL);
  }
}
