package dev.weir.health;

import dev.weir.config.Address;
import dev.weir.config.CheckConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether somebody listens at an address. */
final class TcpCheck extends Check {
  private final Address address;

  TcpCheck(CheckConfig config, Address address) {
    super(config.name(), config.critical(), config.timeoutMillis());
    this.address = address;
  }

  @Override
  Finding ask() throws IOException {
    try (Socket socket = new Socket()) {
      InetSocketAddress peer = new InetSocketAddress(address.host(), address.port());
      socket.connect(peer, (int) Math.min(timeoutMillis, Integer.MAX_VALUE));
      return Finding.healthy(address.host() + ":" + address.port() + " accepts connections");
    }
  }
}
