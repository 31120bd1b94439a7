package dev.weir.benchmarks.service;

import dev.weir.benchmarks.ProcessStat;
import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Jdk;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Program;
import java.util.function.UnaryOperator;

/** The smoke tests' Spring Boot 3 shop (Tomcat, HikariCP, H2), up in a JVM of its own. */
final class Shop implements AutoCloseable {
  private static final String HEAP = "-Xmx256m";

  private final Jdk jdk;
  private final AppProcess process;

  /** From the start of its process until it had answered a first request. */
  final double secondsToReady;

  private Shop(Jdk jdk, AppProcess process, double secondsToReady) {
    this.jdk = jdk;
    this.process = process;
    this.secondsToReady = secondsToReady;
  }

  static Shop start(Jdk jdk, UnaryOperator<Launch> options) {
    Launch launch = options.apply(App.STORE3.on(jdk).option(HEAP));
    long start = System.nanoTime();
    AppProcess process = launch.start();
    HttpCalls.Answer answer = process.calls().get("/orders");
    if (answer.status() != 200) {
      throw new IllegalStateException("the shop answers " + answer);
    }
    return new Shop(jdk, process, (System.nanoTime() - start) / 1e9);
  }

  ProcessStat stat() {
    return ProcessStat.of(process.running().pid());
  }

  AppProcess process() {
    return process;
  }

  /** What is left in memory once garbage is gone. */
  ProcessStat statAfterGc() {
    String jcmd = jdk.tool("jcmd").orElseThrow().toString();
    for (int i = 0; i < 2; i++) {
      Program.of(jcmd, String.valueOf(process.running().pid()), "GC.run").run();
    }
    return stat();
  }

  @Override
  public void close() {
    process.close();
  }
}
