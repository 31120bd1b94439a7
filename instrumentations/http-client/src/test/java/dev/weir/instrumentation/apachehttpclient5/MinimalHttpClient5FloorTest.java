package dev.weir.instrumentation.apachehttpclient5;

class MinimalHttpClient5FloorTest extends ApacheHttpClient5Contract {
  MinimalHttpClient5FloorTest() {
    super("httpclient-5.0");
  }

  @Override
  String application() {
    return "com.example.client.Apache5MinimalClient";
  }

  @Override
  protected int redirected() {
    return 302;
  }
}
