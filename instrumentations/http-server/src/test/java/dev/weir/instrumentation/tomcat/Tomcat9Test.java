package dev.weir.instrumentation.tomcat;

class Tomcat9Test extends TomcatContract {
  Tomcat9Test() {
    super("tomcat-9", false);
  }
}
