package dev.weir.instrumentation.logback;

import dev.weir.instrumentation.LogContract;

class LogbackTest extends LogContract {
  @Override
  protected String jars() {
    return "logback";
  }

  @Override
  protected String className() {
    return "com.example.logging.LogbackApplication";
  }
}
