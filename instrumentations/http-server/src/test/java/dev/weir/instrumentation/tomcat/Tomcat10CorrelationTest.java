package dev.weir.instrumentation.tomcat;

class Tomcat10CorrelationTest extends TomcatCorrelationContract {
  Tomcat10CorrelationTest() {
    super("tomcat-10.1", true);
  }
}
