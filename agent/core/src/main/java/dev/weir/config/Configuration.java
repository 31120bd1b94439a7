package dev.weir.config;

import dev.weir.config.schema.Node;
import dev.weir.config.schema.Overrides;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Unreadable;
import dev.weir.config.schema.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds, reads and checks the configuration. Nothing here throws: what is wrong is left out and
 * reported. Thread-safe.
 */
public final class Configuration {
  private final String arguments;
  private final Map<String, String> properties;
  private final Map<String, String> environment;

  /**
   * @param arguments what follows {@code -javaagent:weir.jar=}
   */
  Configuration(String arguments, Map<String, String> properties, Map<String, String> environment) {
    this.arguments = arguments;
    this.properties = properties;
    this.environment = environment;
  }

  /**
   * The configuration of this JVM, as its properties, its environment and the file are now.
   *
   * @param agentArguments what follows {@code -javaagent:weir.jar=}; null or empty for nothing
   */
  public static Loaded load(@Nullable String agentArguments) {
    return ofThisJvm(agentArguments).load();
  }

  /**
   * The same again, for an agent that runs: a file that cannot be read as a whole leaves it the
   * configuration it has.
   */
  public static Loaded reload(@Nullable String agentArguments, WeirConfig last) {
    return ofThisJvm(agentArguments).reload(last);
  }

  /**
   * A document that nothing overrides.
   *
   * @param file as problems are to call it
   */
  public static Loaded parse(String file, String yaml) {
    Map<String, String> none = new HashMap<>();
    return new Configuration("", none, none).interpret(file, yaml);
  }

  private static Configuration ofThisJvm(@Nullable String arguments) {
    Properties system = System.getProperties();
    Map<String, String> properties = new HashMap<>();
    for (String name : system.stringPropertyNames()) {
      properties.put(name, system.getProperty(name, ""));
    }
    return new Configuration(arguments == null ? "" : arguments, properties, System.getenv());
  }

  Loaded load() {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    try {
      return interpret(document(overrides), overrides, problems);
    } catch (Unreadable file) {
      problems.add(file.problem().and("The agent runs with its defaults."));
      return interpret(Node.mapping(), overrides, problems).unreadable();
    }
  }

  Loaded reload(WeirConfig last) {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    try {
      return interpret(document(overrides), overrides, problems);
    } catch (Unreadable file) {
      problems.add(file.problem().and("The last good configuration stays."));
      return new Loaded(last, false, problems);
    }
  }

  private Loaded interpret(String file, String yaml) {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    try {
      return interpret(YamlReader.read(file, yaml), overrides, problems);
    } catch (Unreadable whole) {
      problems.add(whole.problem());
      return interpret(Node.mapping(), overrides, problems).unreadable();
    }
  }

  private Overrides overrides(List<Problem> problems) {
    return new Overrides(properties, AgentArguments.parse(arguments, problems), environment);
  }

  private Node document(Overrides overrides) throws Unreadable {
    String path = overrides.text(AgentArguments.CONFIG);
    return path == null ? Node.mapping() : new ConfigFile(path).read();
  }

  private Loaded interpret(Node root, Overrides overrides, List<Problem> problems) {
    Reading reading = Reading.of(overrides, environment, problems);
    reading.reportUnknownOverrides(WeirConfig.TYPE, AgentArguments.CONFIG);
    String service = ServiceName.detect(properties, environment);
    return new Loaded(WeirConfig.read(root, reading, service), true, problems);
  }
}
