package dev.weir.meters;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Whom a connection to Redis talks to. Immutable. */
public final class RedisServer {
  /** Where nobody knows, as with a factory of sockets that the application brings. */
  public static final RedisServer UNKNOWN = new RedisServer(null, null, null);

  final @Nullable String address;
  final @Nullable String port;
  final @Nullable String remote;

  private RedisServer(@Nullable String address, @Nullable String port, @Nullable String remote) {
    this.address = address;
    this.port = port;
    this.remote = remote;
  }

  public static RedisServer of(String host, int port) {
    return new RedisServer(host, Integer.toString(port), host + ":" + port);
  }

  /** Asks no name service. */
  public static RedisServer of(@Nullable SocketAddress remote) {
    if (remote instanceof InetSocketAddress) {
      InetSocketAddress internet = (InetSocketAddress) remote;
      String port = Integer.toString(internet.getPort());
      return new RedisServer(internet.getHostString(), port, remote.toString());
    }
    return remote == null ? UNKNOWN : new RedisServer(remote.toString(), null, remote.toString());
  }
}
