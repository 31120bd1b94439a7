package dev.weir.instrumentation.jdkhttpclient;

import com.example.client.OldClient;
import dev.weir.testing.HttpClientContract;
import java.util.function.BiFunction;

class HttpUrlConnectionTest extends HttpClientContract {

  @Override
  protected BiFunction<String, String, Integer> start() {
    return new OldClient();
  }

  @Override
  protected String refused() {
    return "java.net.ConnectException";
  }
}
