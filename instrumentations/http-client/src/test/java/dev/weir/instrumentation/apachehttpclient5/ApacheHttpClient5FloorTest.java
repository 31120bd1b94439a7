package dev.weir.instrumentation.apachehttpclient5;

class ApacheHttpClient5FloorTest extends ApacheHttpClient5Contract {
  ApacheHttpClient5FloorTest() {
    super("httpclient-5.0");
  }
}
