package dev.weir.instrumentation.apachehttpclient5;

class MinimalHttpClient5Test extends ApacheHttpClient5Contract {
  MinimalHttpClient5Test() {
    super("httpclient-5");
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
