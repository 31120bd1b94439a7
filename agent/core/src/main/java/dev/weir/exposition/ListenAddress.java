package dev.weir.exposition;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * The value of {@code http.listen}: {@code host:port}, {@code [::1]:port}, {@code :port} for every
 * address of the machine, port 0 for a free one.
 */
final class ListenAddress {
  /** Scrapers that arrive together wait here, in the kernel, for the acceptor. */
  private static final int BACKLOG = 128;

  private static final int HIGHEST_PORT = 65535;

  private final String host;
  private final int port;

  private ListenAddress(String host, int port) {
    this.host = host;
    this.port = port;
  }

  static ListenAddress parse(String listen) throws SidePortException {
    String text = listen.trim();
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? "" : text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (colon < 0 || (host.indexOf(':') >= 0 && !bracketed)) {
      throw malformed(listen);
    }
    return new ListenAddress(
        bracketed ? host.substring(1, host.length() - 1) : host,
        port(text.substring(colon + 1), listen));
  }

  private static int port(String digits, String listen) throws SidePortException {
    try {
      int port = Integer.parseInt(digits);
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for every malformed address.
    }
    throw malformed(listen);
  }

  private static SidePortException malformed(String listen) {
    return new SidePortException(
        "http.listen is '" + listen + "'. Write host:port, such as 0.0.0.0:9404 or [::1]:9404.");
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
