package dev.weir.instrumentation.tomcatwebsocket;

class Tomcat8Test extends TomcatWebSocketContract {
  Tomcat8Test() {
    super("tomcat-8.5", false);
  }
}
