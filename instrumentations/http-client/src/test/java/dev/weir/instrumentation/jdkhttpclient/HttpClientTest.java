package dev.weir.instrumentation.jdkhttpclient;

import com.example.client.JdkClient;
import dev.weir.testing.HttpClientContract;
import java.util.function.BiFunction;

class HttpClientTest extends HttpClientContract {

  @Override
  protected BiFunction<String, String, Integer> start() {
    return new JdkClient();
  }

  @Override
  protected String refused() {
    return "java.net.ConnectException";
  }
}
