package dev.weir.instrumentation.jedis;

import dev.weir.meters.Meters;
import dev.weir.meters.RedisCall;
import dev.weir.meters.RedisServer;
import dev.weir.meters.WeakIdentityMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.commands.ProtocolCommand;

/**
 * The replies that a connection waits for, in the order of its commands, which is Redis' own.
 * Thread-safe: a subscriber reads on one thread what another asks for.
 */
final class Replies {
  private static final WeakIdentityMap<Connection, Replies> byConnection = new WeakIdentityMap<>();

  private final RedisServer server;
  private final Deque<RedisCall> awaited = new ArrayDeque<>();

  private Replies(RedisServer server) {
    this.server = server;
  }

  static Replies of(Connection connection) {
    Replies known = byConnection.get(connection);
    return known != null
        ? known
        : byConnection.putIfAbsent(connection, new Replies(Servers.of(connection)));
  }

  /** A command is about to be sent, once the connection is open, which may take commands itself. */
  RedisCall begin(ProtocolCommand command) {
    String name =
        command instanceof Enum
            ? ((Enum<?>) command).name()
            : new String(command.getRaw(), StandardCharsets.US_ASCII);
    return Meters.redis().begin(server, name);
  }

  /** A command was written, or could not be. */
  synchronized void sent(RedisCall call, @Nullable Throwable failure) {
    if (failure == null) {
      awaited.add(call);
    } else {
      call.failed(failure);
      lost(failure);
    }
  }

  /** The next command has its reply; what nobody asked for is a published message. */
  synchronized void answered() {
    RedisCall call = awaited.poll();
    if (call != null) {
      call.answered();
    }
  }

  /** Likewise: the reply is an error. */
  synchronized void refused(@Nullable String answer) {
    RedisCall call = awaited.poll();
    if (call != null) {
      call.refused(answer);
    }
  }

  /** No further reply can be read. */
  synchronized void lost(Throwable failure) {
    for (RedisCall call = awaited.poll(); call != null; call = awaited.poll()) {
      call.failed(failure);
    }
  }

  /** The application wants none of them any more. */
  synchronized void forget() {
    awaited.clear();
  }
}
