package dev.weir.instrumentation.log4j2;

class Log4j2FloorTest extends Log4j2Test {
  @Override
  protected String jars() {
    return "log4j2-2.8";
  }
}
