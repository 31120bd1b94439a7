package dev.weir.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.FailingStart;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.TestJvm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Very many rules, which are read beside the application's beginning. */
@Timeout(60)
class FirstRulesTest {
  private static final String SUCCESSFUL = "weir_config_last_reload_successful";
  private static final String SINCE = "weir_config_last_reload_success_timestamp_seconds";

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    Log.out(new PrintStream(log, true));
  }

  @AfterEach
  void hush() {
    Log.out(System.err);
  }

  @Test
  void rules_that_fail_to_be_read_leave_a_configuration_that_was_not() throws Exception {
    AgentFacts facts = startedWith("shop");
    AgentMetrics.register(registry, facts);

    assertThat(Scrape.samples(registry, SUCCESSFUL)).containsExactly(SUCCESSFUL + " 0.0");
    assertThat(Scrape.samples(registry, SINCE)).isEmpty();
    assertThat(facts.live().generation().config.service()).isEqualTo("shop");
    assertThat(log.toString()).contains("the rules could not be read", "runs without them");
  }

  @Test
  void a_reload_that_succeeds_makes_up_for_it() throws Exception {
    AgentFacts facts = startedWith("shop");
    AgentMetrics.register(registry, facts);
    facts.live().reload();

    assertThat(Scrape.samples(registry, SUCCESSFUL)).containsExactly(SUCCESSFUL + " 1.0");
  }

  private static AgentFacts startedWith(String service) throws Exception {
    ClassLoader agent = FirstRulesTest.class.getClassLoader();
    WeaveStatistics weaving = new WeaveStatistics();
    Loom loom = new Loom(TestJvm.instrumentation(), agent, new Catalogue(agent), weaving);
    FirstRules rules = new FirstRules(FailingStart.of(service), () -> null, names -> {}, loom);
    rules.read();
    return new AgentFacts(null, rules, loom, weaving, List.of(), new RuleFaults(), null);
  }
}
