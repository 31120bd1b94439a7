package dev.weir.instrumentation.apachehttpasync5;

class ApacheHttpAsync5Test extends ApacheHttpAsync5Contract {
  ApacheHttpAsync5Test() {
    super("httpclient-5", "Apache5AsyncClient");
  }
}
