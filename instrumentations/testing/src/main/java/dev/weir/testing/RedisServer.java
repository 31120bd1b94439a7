package dev.weir.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One Redis for all tests of this JVM; it ends with it. */
final class RedisServer {
  private static @Nullable Integer port;

  private RedisServer() {}

  /** Where it listens on the loopback interface; it is started where it is not yet. */
  static synchronized int port() throws IOException {
    if (port == null) {
      port = start();
    }
    return port;
  }

  private static int start() throws IOException {
    int free = freePort();
    redis.embedded.RedisServer server =
        redis.embedded.RedisServer.newRedisServer()
            .port(free)
            .setting("bind 127.0.0.1")
            .setting("save \"\"")
            .build();
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    return free;
  }

  private static void stop(redis.embedded.RedisServer server) {
    try {
      server.stop();
    } catch (IOException e) {
      throw new IllegalStateException("Redis does not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Answers nobody for so long; returns once it has heard. */
  static void pause(int millis) throws IOException {
    say("CLIENT PAUSE " + millis);
  }

  /** Returns when it answers. */
  static void awaitAnswer() throws IOException {
    say("PING");
  }

  private static void say(String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() != '+') {
        throw new IOException("Redis refuses " + command);
      }
    }
  }
}
