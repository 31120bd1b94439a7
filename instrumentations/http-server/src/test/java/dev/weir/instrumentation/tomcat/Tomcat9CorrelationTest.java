package dev.weir.instrumentation.tomcat;

class Tomcat9CorrelationTest extends TomcatCorrelationContract {
  Tomcat9CorrelationTest() {
    super("tomcat-9", false);
  }
}
