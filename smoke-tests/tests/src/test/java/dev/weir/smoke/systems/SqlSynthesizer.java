package dev.weir.smoke.systems;

import dev.weir.smoke.Needs;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.PostgresServer;

/** The SQL Synthesizer under the agent. */
final class SqlSynthesizer {
  private SqlSynthesizer() {}

  static AppProcess start(PostgresServer postgres, Shipped shipped) {
    return App.SQL_SYNTHESIZER
        .on(Needs.java(17))
        .env("SPRING_DATASOURCE_URL", postgres.jdbcUrl())
        .env("SPRING_DATASOURCE_USERNAME", "shop")
        .weir(shipped.file("weir.yaml"))
        .start();
  }
}
