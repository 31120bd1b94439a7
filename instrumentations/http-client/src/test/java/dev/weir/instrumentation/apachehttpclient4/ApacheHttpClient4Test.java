package dev.weir.instrumentation.apachehttpclient4;

class ApacheHttpClient4Test extends ApacheHttpClient4Contract {
  ApacheHttpClient4Test() {
    super("httpclient-4.5");
  }
}
