package dev.weir.instrumentation.log4j2;

import dev.weir.instrumentation.LogContract;

class Log4j2Test extends LogContract {
  @Override
  protected String jars() {
    return "log4j2";
  }

  @Override
  protected String className() {
    return "com.example.logging.Log4j2Application";
  }
}
