package dev.weir.smoke;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.Stream;

/**
 * Stands in for kafka_exporter, which registries do not have: it listens where it is told to, and
 * counts the broker that it is told of where it reaches it.
 */
final class StandInKafkaExporter {
  private StandInKafkaExporter() {}

  public static void main(String[] arguments) throws IOException {
    InetSocketAddress broker = address("--kafka.server=", arguments);
    HttpServer server = HttpServer.create(address("--web.listen-address=", arguments), 0);
    server.createContext(
        "/metrics",
        exchange -> StandIn.answer(exchange, "kafka_brokers " + (reaches(broker) ? 1 : 0) + "\n"));
    server.start();
  }

  private static InetSocketAddress address(String flag, String... arguments) {
    String value =
        Stream.of(arguments)
            .filter(it -> it.startsWith(flag))
            .map(it -> it.substring(flag.length()))
            .findFirst()
            .orElseThrow();
    int colon = value.lastIndexOf(':');
    return new InetSocketAddress(
        value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
  }

  private static boolean reaches(InetSocketAddress broker) {
    try (Socket socket = new Socket(broker.getAddress(), broker.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
