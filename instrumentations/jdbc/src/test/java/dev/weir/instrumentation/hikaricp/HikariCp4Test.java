package dev.weir.instrumentation.hikaricp;

class HikariCp4Test extends HikariContract {
  HikariCp4Test() {
    super("hikaricp-4");
  }
}
