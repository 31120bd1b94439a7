package dev.weir.instrumentation.lettuce;

import dev.weir.meters.Meters;
import dev.weir.meters.RedisCall;
import dev.weir.meters.RedisServer;
import dev.weir.meters.WeakIdentityMap;
import io.lettuce.core.protocol.CommandWrapper;
import io.lettuce.core.protocol.RedisCommand;
import org.jspecify.annotations.Nullable;

/**
 * Commands on their way, by what is at the bottom of each: wrappers differ between the caller, the
 * node's connection and a cluster's redirections. Thread-safe.
 */
final class Commands {
  private static final WeakIdentityMap<Object, RedisServer> servers = new WeakIdentityMap<>();
  private static final WeakIdentityMap<RedisCommand<?, ?, ?>, RedisCall> calls =
      new WeakIdentityMap<>();

  private Commands() {}

  static void connected(Object endpoint, RedisServer server) {
    servers.put(endpoint, server);
  }

  /** Written again after a redirection, it remains the call that it was. */
  static void written(Object endpoint, RedisCommand<?, ?, ?> command) {
    RedisServer server = servers.get(endpoint);
    RedisCall call =
        Meters.redis().begin(server == null ? RedisServer.UNKNOWN : server, name(command));
    calls.putIfAbsent(bottom(command), call);
  }

  /** The call that has ended now; null where that is known already. */
  static @Nullable RedisCall ended(RedisCommand<?, ?, ?> command) {
    return calls.remove(bottom(command));
  }

  /** It has ended now, and not well, unless that is known already. */
  static void failed(RedisCommand<?, ?, ?> command, Throwable failure) {
    RedisCall call = ended(command);
    if (call != null) {
      call.failed(failure);
    }
  }

  private static RedisCommand<?, ?, ?> bottom(RedisCommand<?, ?, ?> command) {
    return CommandWrapper.unwrap(command);
  }

  private static String name(RedisCommand<?, ?, ?> command) {
    Object type = command.getType();
    return type instanceof Enum ? ((Enum<?>) type).name() : command.getType().name();
  }
}
