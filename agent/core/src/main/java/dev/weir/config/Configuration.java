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
   * The configuration of a JVM that starts, which does not wait for very many rules to be read.
   *
   * @param agentArguments what follows {@code -javaagent:weir.jar=}; null or empty for nothing
   */
  public static Start start(@Nullable String agentArguments) {
    return ofThisJvm(agentArguments).start();
  }

  /**
   * The same again, for an agent that runs: a file that cannot be read as a whole leaves it the
   * configuration it has.
   */
  public static Loaded reload(@Nullable String agentArguments, WeirConfig last) {
    return ofThisJvm(agentArguments).reload(last);
  }

  /** What the file holds now, for whoever wants to know whether it is another. */
  public static Content content(@Nullable String agentArguments) {
    return content(ofThisJvm(agentArguments).overrides(new ArrayList<Problem>()));
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

  /**
   * The configuration that an agent in this environment would have with this file, whatever file
   * the environment itself names.
   */
  public static Loaded check(String file) {
    Configuration configuration = ofThisJvm("");
    configuration.properties.put("weir." + AgentArguments.CONFIG, file);
    return configuration.load();
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
    return load(overrides, problems, content(overrides));
  }

  private Loaded load(Overrides overrides, List<Problem> problems, Content content) {
    try {
      return interpret(content.document(), overrides, problems, content);
    } catch (Unreadable file) {
      problems.add(file.problem().and("The agent runs with its defaults."));
      return interpret(Node.mapping(), overrides, problems, content).unreadable();
    }
  }

  Start start() {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    Content content = content(overrides);
    LongRules rules = content.longRules();
    Loaded rest = rules == null ? null : rest(rules, overrides, content);
    return rules == null || rest == null || !problems.isEmpty()
        ? new Start(this, load(overrides, problems, content), null)
        : new Start(this, rest, rules);
  }

  /**
   * All but the rules; null where anything is wrong, so that all is said at once, or has to agree
   * with them.
   */
  private @Nullable Loaded rest(LongRules rules, Overrides overrides, Content content) {
    try {
      List<Problem> problems = new ArrayList<>();
      Node document = content.without(rules).document();
      Loaded rest = interpret(document, overrides, problems, content);
      boolean apart = rest.config().captures().isEmpty() && rest.config().polls().isEmpty();
      return apart && problems.isEmpty() ? rest : null;
    } catch (Unreadable file) {
      return null;
    }
  }

  /** All of what has been read without its rules. */
  Loaded whole(Loaded rest) {
    List<Problem> problems = new ArrayList<>();
    Content content = rest.content();
    try {
      return interpret(content.document(), overrides(problems), problems, content);
    } catch (Unreadable file) {
      problems.add(file.problem().and("The agent runs without rules."));
      return new Loaded(rest.config(), false, problems, content);
    }
  }

  Loaded reload(WeirConfig last) {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    Content content = content(overrides);
    try {
      return interpret(content.document(), overrides, problems, content);
    } catch (Unreadable file) {
      problems.add(file.problem().and("The last good configuration stays."));
      return new Loaded(last, false, problems, content);
    }
  }

  private Loaded interpret(String file, String yaml) {
    List<Problem> problems = new ArrayList<>();
    Overrides overrides = overrides(problems);
    try {
      return interpret(YamlReader.read(file, yaml), overrides, problems, Content.NONE);
    } catch (Unreadable whole) {
      problems.add(whole.problem());
      return interpret(Node.mapping(), overrides, problems, Content.NONE).unreadable();
    }
  }

  private Overrides overrides(List<Problem> problems) {
    return new Overrides(properties, AgentArguments.parse(arguments, problems), environment);
  }

  private static Content content(Overrides overrides) {
    String path = overrides.text(AgentArguments.CONFIG);
    return path == null ? Content.NONE : new ConfigFile(path).content();
  }

  private Loaded interpret(
      Node root, Overrides overrides, List<Problem> problems, Content content) {
    Reading reading = Reading.of(overrides, environment, problems);
    reading.reportUnknownOverrides(WeirConfig.TYPE, AgentArguments.CONFIG);
    String service = ServiceName.detect(properties, environment);
    return new Loaded(WeirConfig.read(root, reading, service), true, problems, content);
  }
}
