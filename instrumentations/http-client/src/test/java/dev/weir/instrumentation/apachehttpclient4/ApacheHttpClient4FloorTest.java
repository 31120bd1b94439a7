package dev.weir.instrumentation.apachehttpclient4;

class ApacheHttpClient4FloorTest extends ApacheHttpClient4Contract {
  ApacheHttpClient4FloorTest() {
    super("httpclient-4.3");
  }
}
