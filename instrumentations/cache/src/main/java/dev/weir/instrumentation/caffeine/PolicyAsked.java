package dev.weir.instrumentation.caffeine;

import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * {@code Policy.isRecordingStats}, which Micrometer asks before it binds a cache: whether the
 * application records. An unbounded cache's policy before 2.8 does not know its cache, and says
 * that it does.
 */
public final class PolicyAsked {
  private PolicyAsked() {}

  @OnExit
  public static boolean exit(@This Object policy, @Return boolean recording)
      throws ReflectiveOperationException {
    for (Field field : policy.getClass().getDeclaredFields()) {
      if (field.getName().equals("cache")) {
        field.setAccessible(true);
        Object cache = field.get(policy);
        Method statsCounter = cache.getClass().getMethod("statsCounter");
        statsCounter.setAccessible(true);
        Object stats = statsCounter.invoke(cache);
        return stats instanceof CountingStats ? ((CountingStats) stats).isWanted() : recording;
      }
    }
    return recording;
  }
}
