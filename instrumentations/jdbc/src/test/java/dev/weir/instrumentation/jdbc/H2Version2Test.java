package dev.weir.instrumentation.jdbc;

class H2Version2Test extends H2Contract {
  H2Version2Test() {
    super("h2-2");
  }
}
