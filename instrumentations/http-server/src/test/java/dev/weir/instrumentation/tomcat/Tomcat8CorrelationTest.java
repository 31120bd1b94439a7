package dev.weir.instrumentation.tomcat;

class Tomcat8CorrelationTest extends TomcatCorrelationContract {
  Tomcat8CorrelationTest() {
    super("tomcat-8.5", false);
  }
}
