package dev.weir.instrumentation.apachehttpclient4;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.HttpClientContract;
import java.util.function.BiFunction;

abstract class ApacheHttpClient4Contract extends HttpClientContract {
  private final String jars;

  ApacheHttpClient4Contract(String jars) {
    this.jars = jars;
  }

  @Override
  @SuppressWarnings("unchecked") // by contract
  protected BiFunction<String, String, Integer> start() {
    return (BiFunction<String, String, Integer>)
        new ApplicationLoader(jars, "com.example.", false)
            .start("com.example.client.Apache4Client");
  }

  @Override
  protected String refused() {
    return "org.apache.http.conn.HttpHostConnectException";
  }
}
