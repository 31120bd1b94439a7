package dev.weir.instrumentation.tomcatwebsocket;

import static dev.weir.spi.Methods.constructors;
import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;

/**
 * WebSockets that Apache Tomcat 8.5 to 11 serves, in {@code javax} and {@code jakarta}: annotated
 * endpoints, programmatic ones, and Spring's handlers, which are such. A session is open from
 * {@code registerSession} to {@code fireEndpointOnClose}, however it ends. What a handler is given
 * comes through {@code WsFrameBase.sendMessageText} and {@code sendMessageBinary}, all that is sent
 * leaves through {@code WsRemoteEndpointImplBase.writeMessagePart}. The methods are the same in
 * 8.5.12, 8.5.100, 9.0.106, 10.1.42 and 11.0.24. The upgrade is an HTTP request like any other,
 * with the endpoint as its route; sessions that this JVM opens as a client are not measured.
 */
public final class TomcatWebSocketInstrumentation implements Instrumentation {
  private static final String WEBSOCKET = "org.apache.tomcat.websocket.";
  private static final String HERE = "dev.weir.instrumentation.tomcatwebsocket.";

  @Override
  public String name() {
    return "tomcat_websocket";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(WEBSOCKET + "server.UpgradeUtil")
        .advise(doUpgrade("javax"), HERE + "JavaxUpgraded")
        .advise(doUpgrade("jakarta"), HERE + "JakartaUpgraded");
    weaver
        .type(WEBSOCKET + "server.WsHttpUpgradeHandler")
        .advise(named("preInit"), HERE + "HandlerPrepared")
        .advise(named("init").takingCount(1), HERE + "HandlerStarted");
    weaver
        .type(WEBSOCKET + "WsWebSocketContainer")
        .advise(named("registerSession").takingCount(2), HERE + "SessionOpened")
        .advise(named("unregisterSession").takingCount(2), HERE + "SessionForgotten");
    weaver
        .type(WEBSOCKET + "WsSession")
        .advise(named("fireEndpointOnClose").takingCount(1), HERE + "SessionClosed");
    weaver
        .type(WEBSOCKET + "WsFrameBase")
        .advise(constructors().takingCount(2), HERE + "FramesBegun")
        .advise(named("sendMessageText").taking("boolean"), HERE + "TextReceived")
        .advise(
            named("sendMessageBinary").taking("java.nio.ByteBuffer", "boolean"),
            HERE + "BinaryReceived");
    weaver
        .type(WEBSOCKET + "WsRemoteEndpointImplBase")
        .advise(named("setSession").takingCount(1), HERE + "SessionMade")
        .advise(named("writeMessagePart").takingCount(1), HERE + "PartWritten");
  }

  private static Methods doUpgrade(String namespace) {
    return named("doUpgrade")
        .taking(
            WEBSOCKET + "server.WsServerContainer",
            namespace + ".servlet.http.HttpServletRequest",
            namespace + ".servlet.http.HttpServletResponse",
            namespace + ".websocket.server.ServerEndpointConfig",
            "java.util.Map");
  }
}
