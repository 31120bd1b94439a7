package dev.weir.instrumentation.logback;

class LogbackFloorTest extends LogbackTest {
  @Override
  protected String jars() {
    return "logback-1.0";
  }
}
