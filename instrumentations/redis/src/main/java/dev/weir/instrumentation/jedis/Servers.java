package dev.weir.instrumentation.jedis;

import dev.weir.meters.RedisServer;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;

/** What Jedis' connections are connected to, asked once for each. */
final class Servers {
  private Servers() {}

  /** Public getters of the connection itself in 3, a package-private one from 4 on. */
  static RedisServer of(Connection connection) {
    try {
      Method address = declared("getHostAndPort");
      return hostAndPort(address == null ? connection : address.invoke(connection));
    } catch (ReflectiveOperationException
        | RuntimeException e) { // no host: a socket of another kind
      return RedisServer.UNKNOWN;
    }
  }

  private static @Nullable Method declared(String name) {
    try {
      Method method = Connection.class.getDeclaredMethod(name);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static RedisServer hostAndPort(Object address) throws ReflectiveOperationException {
    Class<?> type = address.getClass();
    return RedisServer.of(
        (String) type.getMethod("getHost").invoke(address),
        (Integer) type.getMethod("getPort").invoke(address));
  }
}
