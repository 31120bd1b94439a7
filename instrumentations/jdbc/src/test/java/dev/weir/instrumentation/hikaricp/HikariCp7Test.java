package dev.weir.instrumentation.hikaricp;

class HikariCp7Test extends HikariContract {
  HikariCp7Test() {
    super("hikaricp-7");
  }
}
