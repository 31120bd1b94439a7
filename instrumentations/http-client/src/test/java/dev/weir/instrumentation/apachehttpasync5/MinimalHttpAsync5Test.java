package dev.weir.instrumentation.apachehttpasync5;

class MinimalHttpAsync5Test extends ApacheHttpAsync5Contract {
  MinimalHttpAsync5Test() {
    super("httpclient-5", "Apache5MinimalAsyncClient");
  }

  @Override
  protected int redirected() {
    return 302;
  }
}
