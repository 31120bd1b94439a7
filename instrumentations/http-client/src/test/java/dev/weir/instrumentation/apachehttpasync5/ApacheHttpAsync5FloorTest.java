package dev.weir.instrumentation.apachehttpasync5;

class ApacheHttpAsync5FloorTest extends ApacheHttpAsync5Contract {
  ApacheHttpAsync5FloorTest() {
    super("httpclient-5.0", "Apache5AsyncClient");
  }
}
