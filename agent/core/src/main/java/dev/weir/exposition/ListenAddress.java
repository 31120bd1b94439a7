package dev.weir.exposition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the side port listens. Immutable, thread-safe. */
final class ListenAddress {
  /** Scrapers that arrive together wait here, in the kernel, for the acceptor. */
  private static final int BACKLOG = 128;

  private final String host;
  private final int port;

  /**
   * @param host a name or address, without brackets; empty for every address of the machine
   * @param port 0 for a free one
   */
  ListenAddress(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** A socket bound here, with {@code SO_REUSEADDR} so that a restart finds its port free. */
  ServerSocket open() throws SidePortException {
    InetAddress address = resolve();
    try {
      ServerSocket server = new ServerSocket();
      try {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(address, port), BACKLOG);
        return server;
      } catch (IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (IOException e) {
      throw refused(address, e);
    }
  }

  private InetAddress resolve() throws SidePortException {
    try {
      // Not InetAddress.getByName(""), which is the loopback address.
      return host.isEmpty()
          ? new InetSocketAddress(port).getAddress()
          : InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new SidePortException(
          "host '" + host + "' of http.listen is unknown. Set it to an address of this machine.",
          e);
    }
  }

  private SidePortException refused(InetAddress address, IOException cause)
      throws SidePortException {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("denied")) {
      return new SidePortException(
          "port " + port + " is not permitted (" + reason + "). Set http.listen to one above 1023.",
          cause);
    }
    if (!isOfThisMachine(address)) {
      return new SidePortException(
          "address " + host + " is not of this machine. Set http.listen to one that is.", cause);
    }
    return new SidePortException(
        "port " + port + " is in use. Set http.listen, or stop the process that holds it.", cause);
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return true;
    }
  }
}
