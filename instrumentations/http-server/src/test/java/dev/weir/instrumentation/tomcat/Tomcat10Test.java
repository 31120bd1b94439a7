package dev.weir.instrumentation.tomcat;

class Tomcat10Test extends TomcatContract {
  Tomcat10Test() {
    super("tomcat-10.1", true);
  }
}
