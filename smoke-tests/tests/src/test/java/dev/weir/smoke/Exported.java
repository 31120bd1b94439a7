package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.PromQl;
import java.time.Duration;
import java.util.List;

/**
 * What an exporter tells of a system.
 *
 * @param program as its own project calls it
 * @param job of prometheus.yml
 * @param query has a value where what it tells is right
 */
record Exported(String program, String job, String query) {
  private static final String STOOD_IN_FOR = "kafka_exporter";

  /**
   * Of Tollgate: the machine that its agent sees too, its pool of ten, the commands by which it
   * counts requests, and its one broker.
   */
  static List<Exported> ofTollgate() {
    return List.of(
        new Exported(
            "node_exporter",
            "node",
            "node_memory_MemTotal_bytes{job='node'} == on() memory_total_bytes{job='gateway'}"),
        new Exported(
            "postgres_exporter",
            "postgres",
            "pg_up == 1 and on() pg_stat_database_numbackends{datname='postgres'} >= 10"),
        new Exported(
            "redis_exporter",
            "redis",
            "redis_up == 1 and on() redis_commands_total{cmd='incr'} > 1"),
        new Exported(STOOD_IN_FOR, "kafka", "kafka_brokers == 1"));
  }

  boolean runs() {
    return program.equals(STOOD_IN_FOR) || Programs.find(program).isPresent();
  }

  /** Names it where it does not. */
  void requireRun() {
    if (!runs()) {
      Needs.program(program);
    }
  }

  void isRightIn(PromQl prometheus, Duration patience) {
    Pause.until(() -> !prometheus.samples(query).isEmpty(), patience);
    assertThat(prometheus.samples(query)).as(query).hasSize(1);
  }
}
