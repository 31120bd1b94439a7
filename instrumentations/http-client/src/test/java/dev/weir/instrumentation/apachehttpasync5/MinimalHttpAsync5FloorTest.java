package dev.weir.instrumentation.apachehttpasync5;

class MinimalHttpAsync5FloorTest extends ApacheHttpAsync5Contract {
  MinimalHttpAsync5FloorTest() {
    super("httpclient-5.0", "Apache5MinimalAsyncClient");
  }

  @Override
  protected int redirected() {
    return 302;
  }
}
