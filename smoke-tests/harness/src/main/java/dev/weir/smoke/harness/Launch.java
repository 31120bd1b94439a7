package dev.weir.smoke.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** How an application is about to be started; bare until an agent is asked for. Not thread-safe. */
public final class Launch {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final App app;
  private final Jdk jdk;
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  Launch(App app, Jdk jdk) {
    this.app = app;
    this.jdk = jdk;
    environment.put("PORT", "0");
  }

  /** Under the agent, its side port on any free port of this machine alone. */
  public Launch weir() {
    return weir("port=0");
  }

  /** Under the agent with these agent arguments; where they are empty, with none at all. */
  public Launch weir(String arguments) {
    return agent(Repository.agentJar(), arguments);
  }

  /** Under the agent configured by a file, its side port on any free port. */
  public Launch weir(Path configuration) {
    return weir("config=" + configuration + ",port=0");
  }

  public Launch agent(Path jar, String arguments) {
    return option("-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments));
  }

  /** An option of the JVM. */
  public Launch option(String option) {
    options.add(option);
    return this;
  }

  /** An argument of the application. */
  public Launch argument(String argument) {
    arguments.add(argument);
    return this;
  }

  public Launch env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The command line itself, for those who do not wait for the application to be up. */
  public Program program() {
    List<String> command = new ArrayList<>();
    command.add(jdk.java().toString());
    command.addAll(options);
    command.addAll(app.afterJava().get());
    command.addAll(arguments);
    Program program = Program.of(command);
    environment.forEach(program::env);
    return program;
  }

  /** Starts the application and waits until it says that it is up. */
  public AppProcess start() {
    Running running = program().start();
    try {
      Matcher ready = running.await(app.ready(), PATIENCE);
      return new AppProcess(running, ready.groupCount() == 0 ? "" : ready.group(1));
    } catch (IllegalStateException e) {
      running.close();
      throw e;
    }
  }
}
