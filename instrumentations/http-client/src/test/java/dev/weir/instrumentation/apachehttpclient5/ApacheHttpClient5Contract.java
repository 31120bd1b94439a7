package dev.weir.instrumentation.apachehttpclient5;

import dev.weir.testing.ApplicationLoader;
import dev.weir.testing.HttpClientContract;
import java.util.function.BiFunction;

abstract class ApacheHttpClient5Contract extends HttpClientContract {
  private final String jars;

  ApacheHttpClient5Contract(String jars) {
    this.jars = jars;
  }

  /** The application's class. */
  String application() {
    return "com.example.client.Apache5Client";
  }

  @Override
  @SuppressWarnings("unchecked") // by contract
  protected BiFunction<String, String, Integer> start() {
    return (BiFunction<String, String, Integer>)
        new ApplicationLoader(jars, "com.example.", false).start(application());
  }

  @Override
  protected String refused() {
    return "org.apache.hc.client5.http.HttpHostConnectException";
  }
}
