package dev.weir.instrumentation.tomcatwebsocket;

class Tomcat9Test extends TomcatWebSocketContract {
  Tomcat9Test() {
    super("tomcat-9", false);
  }
}
