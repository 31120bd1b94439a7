package dev.weir.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

  private static SidePort sidePort(String host, int port) {
    return new SidePort(host, port, "/metrics", new PrometheusRegistry(), () -> true, nanos -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "", "0.0.0.0"})
  void portZeroPicksAFreePortAndReportsIt(String host) throws Exception {
    try (SidePort sidePort = sidePort(host, 0)) {
      InetSocketAddress address = sidePort.start();

      assertThat(address.getPort()).isPositive();
      assertThat(new SidePortClient(address).get("/-/healthy").body()).isEqualTo("healthy\n");
    }
  }

  @Test
  void noHostIsEveryAddress() throws Exception {
    try (SidePort sidePort = sidePort("", 0)) {
      assertThat(sidePort.start().getAddress().isAnyLocalAddress()).isTrue();
    }
  }

  @Test
  void anIpv6LiteralNeedsNoBrackets() throws Exception {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      assertThat(probe.isBound()).isTrue();
    } catch (java.io.IOException e) {
      Assumptions.abort("no IPv6 here");
    }
    try (SidePort sidePort = sidePort("::1", 0)) {
      InetSocketAddress address = sidePort.start();
      try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
        socket.getOutputStream().write("GET /-/healthy HTTP/1.0\r\n\r\n".getBytes());
        assertThat(SidePortClient.rest(socket)).endsWith("healthy\n");
      }
    }
  }

  @Test
  void aPortInUseSaysSo() throws Exception {
    try (SidePort first = sidePort("127.0.0.1", 0)) {
      int port = first.start().getPort();

      assertThatThrownBy(() -> sidePort("127.0.0.1", port).start())
          .isInstanceOf(SidePortException.class)
          .hasMessage(
              "port " + port + " is in use. Set http.listen, or stop the process that holds it.");
    }
  }

  @Test
  void anAddressOfAnotherMachineSaysSo() {
    assertThatThrownBy(() -> sidePort("192.0.2.1", 0).start())
        .hasMessage("address 192.0.2.1 is not of this machine. Set http.listen to one that is.");
  }

  @Test
  void aHostThatIsUnknownSaysSo() {
    assertThatThrownBy(() -> sidePort("no-such-host.invalid", 0).start())
        .hasMessage(
            "host 'no-such-host.invalid' of http.listen is unknown."
                + " Set it to an address of this machine.");
  }
}
