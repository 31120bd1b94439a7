package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Repository;
import dev.weir.smoke.harness.Scrape;
import dev.weir.smoke.harness.TomcatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Tomcat 11 distribution, and a WAR with a pool and a database of its own. */
class RedeployTest {
  private static final int TIMES = 20;
  private static final int CALLS = 10;

  private static final String CONFIGURATION =
      """
      context:
        tenant: {from: [http.header.X-Tenant], default: nobody}
        item: {default: none}
      captures:
        - match: {class: com.example.depot.Stock, method: pieces}
          set: {item: arg0}
      rules:
        - name: stock
          match: {class: com.example.depot.Stock, method: pieces}
          labels: {item: context.item, tenant: context.tenant}
          metrics:
            - {name: stock_asked_total, type: counter}
            - {name: stock_asking, type: in_flight}
      """;

  @ParameterizedTest(name = "Java {0}, rules and context: {1}")
  @CsvSource({"17, false", "17, true", "21, true", "25, true"})
  void no_class_loader_of_an_undeployed_application_survives(
      int version, boolean configured, @TempDir Path base, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), configured ? CONFIGURATION : "");
    String agent = "-javaagent:" + Repository.agentJar() + "=port=0,config=" + file;
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
      assertThat(scrape.sum("stock_asked_total", "item", "rope", "tenant", "nobody"))
          .isEqualTo(configured ? TIMES * CALLS : 0);
    }
  }
}
