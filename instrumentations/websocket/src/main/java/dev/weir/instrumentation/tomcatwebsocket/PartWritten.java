package dev.weir.instrumentation.tomcatwebsocket;

import dev.weir.meters.WebSocket;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import dev.weir.spi.This;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.apache.tomcat.websocket.WsSession;

/** {@code WsRemoteEndpointImplBase.writeMessagePart(MessagePart)}: the last part is the message. */
public final class PartWritten {
  /** Pings, pongs and closes have this bit, by RFC 6455. */
  private static final int CONTROL = 0x8;

  private static final MethodHandle IS_FIN = getter("isFin", boolean.class);
  private static final MethodHandle OP_CODE = getter("getOpCode", byte.class);

  private PartWritten() {}

  @OnEnter
  public static void enter(@This Object remote, @Argument(0) Object part) throws Throwable {
    WebSocket socket = Sessions.socket(remote);
    if (socket != null
        && (boolean) IS_FIN.invokeExact(part)
        && ((byte) OP_CODE.invokeExact(part) & CONTROL) == 0) {
      socket.sent();
    }
  }

  /** Public methods of a class that is not, up to Tomcat 8.5. */
  private static MethodHandle getter(String name, Class<?> type) {
    try {
      ClassLoader tomcats = WsSession.class.getClassLoader();
      Method method =
          Class.forName("org.apache.tomcat.websocket.MessagePart", false, tomcats).getMethod(name);
      method.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(method)
          .asType(MethodType.methodType(type, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
