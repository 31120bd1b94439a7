package dev.weir.instrumentation.tomcat;

class Tomcat11Test extends TomcatContract {
  Tomcat11Test() {
    super("tomcat-11", true);
  }
}
