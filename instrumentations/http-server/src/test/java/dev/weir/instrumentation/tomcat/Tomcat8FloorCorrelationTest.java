package dev.weir.instrumentation.tomcat;

class Tomcat8FloorCorrelationTest extends TomcatCorrelationContract {
  Tomcat8FloorCorrelationTest() {
    super("tomcat-8.5-floor", false);
  }
}
