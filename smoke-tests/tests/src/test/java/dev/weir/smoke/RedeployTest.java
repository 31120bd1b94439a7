package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Scrape;
import dev.weir.smoke.harness.TomcatServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Tomcat 11 distribution, and a WAR with a pool and a database of its own. */
class RedeployTest {
  private static final int TIMES = 20;
  private static final int CALLS = 10;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {17, 21, 25})
  void no_class_loader_of_an_undeployed_application_survives(int version, @TempDir Path base) {
    String agent = "-javaagent:" + Repository.agentJar() + "=port=0";
    try (TomcatServer tomcat = TomcatServer.start(Needs.java(version), agent, base)) {
      for (int i = 0; i < TIMES; i++) {
        tomcat.deploy("/depot", TomcatServer.DEPOT);
        for (int call = 0; call < CALLS; call++) {
          assertThat(tomcat.process().calls().get("/depot/stock/rope").body()).isEqualTo("40\n");
        }
        tomcat.undeploy("/depot");
      }

      assertThat(tomcat.leaks()).isEmpty();
      Scrape scrape = Settled.scrape(tomcat.process());
      assertThat(scrape.sum(Counted.REQUESTS, "http_route", "/depot/stock/*"))
          .isEqualTo(TIMES * CALLS);
      assertThat(scrape.samples("db_client_connection_count")).isEmpty();
    }
  }
}
