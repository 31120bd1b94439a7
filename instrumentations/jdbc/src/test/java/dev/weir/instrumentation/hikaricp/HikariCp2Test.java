package dev.weir.instrumentation.hikaricp;

class HikariCp2Test extends HikariContract {
  HikariCp2Test() {
    super("hikaricp-2.4");
  }
}
