package dev.weir.instrumentation.tomcatwebsocket;

class Tomcat11Test extends TomcatWebSocketContract {
  Tomcat11Test() {
    super("tomcat-11", true);
  }
}
