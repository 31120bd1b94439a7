package dev.weir.instrumentation.apachehttpclient5;

class ApacheHttpClient5Test extends ApacheHttpClient5Contract {
  ApacheHttpClient5Test() {
    super("httpclient-5");
  }
}
