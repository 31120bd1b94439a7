package dev.weir.instrumentation.tomcat;

class Tomcat11CorrelationTest extends TomcatCorrelationContract {
  Tomcat11CorrelationTest() {
    super("tomcat-11", true);
  }
}
