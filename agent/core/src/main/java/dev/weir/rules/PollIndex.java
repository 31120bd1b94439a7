package dev.weir.rules;

import dev.weir.config.Configuration;
import dev.weir.config.PollConfig;
import dev.weir.config.Problem;
import dev.weir.config.RuleConfig;
import dev.weir.meters.MetricRegistry;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.ModuleOpener;
import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.ProbeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All polls: what is woven so that they know what to read, and their reading. Thread-safe. */
public final class PollIndex implements ProbeSource {
  private final List<Poll> polls = new ArrayList<>();
  private final Map<Poll, PollProbe> probes = new HashMap<>();
  private final Map<Rule, Poll> byConstructors = new IdentityHashMap<>();
  private final RulesByClass constructors;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Poller poller;

  /** Parses the polls; those that break the grammar are left out and are {@link #problems}. */
  public PollIndex(Collection<PollConfig> configured, MemberAccess access, ModuleOpener opener) {
    for (PollConfig config : configured) {
      try {
        add(Poll.parse(config, access, opener));
      } catch (RuleError e) {
        String cost = " Poll `" + config.name() + "` is left out.";
        problems.add(new Problem(e.problem().at(), e.problem().message() + cost));
      }
    }
    constructors = new RulesByClass(new ArrayList<>(byConstructors.keySet()));
  }

  private void add(Poll poll) throws RuleError {
    polls.add(poll);
    probes.put(poll, new PollProbe(poll));
    String instances = poll.config.instancesOf();
    if (instances != null) {
      byConstructors.put(constructorsOf(instances), poll);
    }
  }

  /** Instances are where a rule on the constructors of the class and its subtypes would look. */
  static Rule constructorsOf(String className) throws RuleError {
    String match = "{class: '" + className + "', include_subtypes: true, method: <init>}";
    String rule = "{name: p, match: " + match + ", metrics: [{name: p, type: counter}]}";
    RuleConfig config =
        Configuration.parse("polls", "rules: [" + rule + "]").config().rules().get(0);
    return Rule.parse(config);
  }

  /** What keeps polls from being used at all, with its place in the configuration. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  public boolean isEmpty() {
    return polls.isEmpty();
  }

  /** Whether instances are looked for, of which those made before are not known. */
  public boolean countsInstances() {
    return !byConstructors.isEmpty();
  }

  /** How often each poll failed, by its name. */
  public Map<String, Long> errors() {
    Map<String, Long> errors = new LinkedHashMap<>();
    for (Poll poll : polls) {
      errors.put(poll.name(), poll.errors());
    }
    return errors;
  }

  /** Reads from now on, on threads of its own, and exposes what is found. */
  public synchronized void start(MetricRegistry registry) {
    if (poller == null && !polls.isEmpty()) {
      for (Poll poll : polls) {
        poll.show(registry);
      }
      poller = new Poller(polls);
      poller.start();
    }
  }

  /** Reads no more; what was found vanishes. */
  public synchronized void stop() {
    if (poller != null) {
      poller.stop();
      poller = null;
      for (Poll poll : polls) {
        poll.hide();
      }
    }
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    boolean concerned = false;
    for (Poll poll : meaning(loader, className, classFile)) {
      ClassModel model = ClassModel.read(classFile);
      if (poll.statics != null) {
        poll.statics.seen(loader, className);
      }
      if (poll.statics != null || poll.namesExactly(model)) {
        poll.check(model, new ClassFileTypes(new LoaderClassFiles(loader)).with(model));
      }
      concerned = true;
    }
    return concerned;
  }

  private List<Poll> meaning(@Nullable ClassLoader loader, String className, byte[] classFile) {
    List<Poll> meaning = new ArrayList<>();
    if (!byConstructors.isEmpty()) {
      for (Rule rule : constructors.of(loader, className, classFile)) {
        meaning.add(byConstructors.get(rule));
      }
    }
    for (Poll poll : polls) {
      if (poll.statics != null && poll.statics.means(className)) {
        meaning.add(poll);
      }
    }
    return meaning;
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    boolean concerned = !byConstructors.isEmpty() && constructors.concern(loaded);
    String internalName = loaded.getName().replace('.', '/');
    for (Poll poll : polls) {
      if (poll.statics != null && poll.statics.means(internalName)) {
        poll.statics.loaded(loaded.getClassLoader(), internalName);
        concerned = true;
      }
    }
    return concerned;
  }

  @Override
  public List<PollProbe> probes(MethodDeclaration method) {
    boolean constructor = method.name.equals("<init>");
    List<PollProbe> found = new ArrayList<>();
    if (constructor || method.name.equals("<clinit>")) {
      for (Poll poll : meaning(method.loader, method.owner, method.classFile)) {
        if (constructor == (poll.statics == null)) {
          found.add(probes.get(poll));
        }
        if (!constructor && poll.statics != null) {
          poll.statics.waits(method.loader);
        }
      }
    }
    return found;
  }
}
