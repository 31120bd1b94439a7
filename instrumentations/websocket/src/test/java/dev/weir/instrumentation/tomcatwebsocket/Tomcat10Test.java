package dev.weir.instrumentation.tomcatwebsocket;

class Tomcat10Test extends TomcatWebSocketContract {
  Tomcat10Test() {
    super("tomcat-10.1", true);
  }
}
