package dev.weir.instrumentation.jdkhttpclient;

import com.example.client.JdkAsyncClient;
import dev.weir.testing.HttpClientContract;
import java.util.function.BiFunction;

class HttpClientAsyncTest extends HttpClientContract {

  @Override
  protected BiFunction<String, String, Integer> start() {
    return new JdkAsyncClient();
  }

  @Override
  protected String refused() {
    return "java.net.ConnectException";
  }
}
