package dev.weir.instrumentation.tomcat;

class Tomcat8Test extends TomcatContract {
  Tomcat8Test() {
    super("tomcat-8.5", false);
  }
}
