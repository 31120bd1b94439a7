package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.KeptConnection;
import dev.weir.smoke.harness.Sample;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 100,000 requests of twenty tenants, 20,000 on each Java, whose work is done on other threads in
 * every way there is. The application says whom it charges; the context must say the same.
 */
class TenantsTest {
  private static final int REQUESTS = 20_000;
  private static final int CONNECTIONS = 6;
  private static final int TENANTS = 20;
  private static final Map<String, Integer> CHARGES_OF_A_REQUEST =
      Map.of("parallel", 8, "flux", 3, "structured", 2);
  private static final String CONFIGURATION =
      """
      context:
        tenant: {from: [http.header.X-Tenant], default: nobody}
        plan: {default: none}
      captures:
        - match: {class: com.example.tenants.Ledger, method: plan}
          set: {plan: return}
      rules:
        - name: charge
          match: {class: com.example.tenants.Ledger, method: charge}
          labels: {said: arg0, tenant: context.tenant, plan: context.plan}
          metrics: [{name: charges_total, type: counter}]
      """;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void every_charge_has_the_tenant_of_its_request(int version, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("weir.yaml"), CONFIGURATION);
    var launch = App.TENANTS.on(Needs.java(version)).weir(file);
    launch.option("-Dsun.net.httpserver.nodelay=true");
    if (version >= 21) {
      launch.option("--enable-preview"); // structured concurrency
    }
    try (AppProcess tenants = launch.start()) {
      List<String> ways = ways(tenants);
      assertThat(ways).hasSize(version >= 21 ? 15 : 12);
      Map<String, Integer> sent = drive(tenants, ways);

      Scrape scrape = tenants.scrape();
      Map<String, Integer> counted = new TreeMap<>();
      for (Sample sample : scrape.samples("charges_total")) {
        String tenant = sample.labels().get("said");
        assertThat(sample.labels())
            .containsEntry("tenant", tenant)
            .containsEntry("plan", plan(tenant));
        counted.put(tenant, (int) sample.value());
      }
      assertThat(counted).isEqualTo(sent);
      assertThat(scrape.sum("weir_advice_errors_total")).isZero();
      assertThat(scrape.sum("weir_link_failures_total")).isZero();
      assertThat(scrape.sum("weir_rule_errors_total")).isZero();
      assertThat(scrape.sum("weir_context_dropped_total")).isZero();
    }
  }

  /** As the application's ledger has it. */
  private static String plan(String tenant) {
    return tenant.hashCode() % 2 == 0 ? "free" : "team";
  }

  private static List<String> ways(AppProcess tenants) {
    String line =
        tenants.running().await(Pattern.compile("ways (.*)"), Duration.ofSeconds(30)).group(1);
    return List.of(line.split(" "));
  }

  private static Map<String, Integer> drive(AppProcess tenants, List<String> ways)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<Map<String, Integer>>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int seed = i;
        int share = REQUESTS / CONNECTIONS + (i < REQUESTS % CONNECTIONS ? 1 : 0);
        all.add(() -> send(tenants, ways, new Random(seed), share));
      }
      Map<String, Integer> sent = new TreeMap<>();
      for (Future<Map<String, Integer>> client : clients.invokeAll(all)) {
        client.get().forEach((tenant, count) -> sent.merge(tenant, count, Integer::sum));
      }
      return sent;
    } finally {
      clients.shutdownNow();
    }
  }

  private static Map<String, Integer> send(
      AppProcess tenants, List<String> ways, Random random, int requests) throws IOException {
    Map<String, Integer> sent = new TreeMap<>();
    try (KeptConnection connection = new KeptConnection(tenants.address())) {
      for (int i = 0; i < requests; i++) {
        String tenant = "tenant-" + random.nextInt(TENANTS);
        String way = ways.get(random.nextInt(ways.size()));
        assertThat(connection.get("/work/" + way, "X-Tenant: " + tenant + "\r\n")).isEqualTo(200);
        sent.merge(tenant, CHARGES_OF_A_REQUEST.getOrDefault(way, 1), Integer::sum);
      }
    }
    return sent;
  }
}
