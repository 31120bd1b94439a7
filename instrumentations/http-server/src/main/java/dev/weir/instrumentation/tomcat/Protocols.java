package dev.weir.instrumentation.tomcat;

import org.apache.tomcat.util.buf.MessageBytes;

/** The protocol of a request, which Tomcat keeps as the bytes that it read. */
final class Protocols {
  private static final String HTTP_1_1 = "HTTP/1.1";

  private Protocols() {}

  /** Decodes only what is not the protocol of nearly every request. */
  static String name(MessageBytes protocol) {
    return protocol.equals(HTTP_1_1) ? HTTP_1_1 : protocol.toString();
  }
}
