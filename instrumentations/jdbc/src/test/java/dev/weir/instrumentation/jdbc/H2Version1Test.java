package dev.weir.instrumentation.jdbc;

class H2Version1Test extends H2Contract {
  H2Version1Test() {
    super("h2-1.4");
  }
}
