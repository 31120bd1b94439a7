package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** {@code UpgradeUtil.doUpgrade}: a request becomes a session of this endpoint. */
public final class JakartaUpgraded {
  private JakartaUpgraded() {}

  @OnEnter
  public static void enter(
      @Argument(1) HttpServletRequest request, @Argument(3) ServerEndpointConfig endpoint) {
    Handshakes.begin(
        Handshakes.endpoint(
            request.getContextPath(),
            request.getPathInfo() == null ? "" : request.getServletPath(),
            request.getAttribute(Handshakes.SPRINGS_PATTERN),
            endpoint.getClass(),
            endpoint.getPath()));
  }

  @OnExit
  public static void exit() {
    Handshakes.end();
  }
}
