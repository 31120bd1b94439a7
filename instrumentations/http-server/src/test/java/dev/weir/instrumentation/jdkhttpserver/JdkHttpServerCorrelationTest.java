package dev.weir.instrumentation.jdkhttpserver;

import com.example.http.JdkApplication;
import dev.weir.testing.CorrelationContract;

class JdkHttpServerCorrelationTest extends CorrelationContract {

  @Override
  protected AutoCloseable start() throws Exception {
    return new JdkApplication();
  }
}
