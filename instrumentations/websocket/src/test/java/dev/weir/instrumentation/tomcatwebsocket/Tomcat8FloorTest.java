package dev.weir.instrumentation.tomcatwebsocket;

class Tomcat8FloorTest extends TomcatWebSocketContract {
  Tomcat8FloorTest() {
    super("tomcat-8.5-floor", false);
  }
}
