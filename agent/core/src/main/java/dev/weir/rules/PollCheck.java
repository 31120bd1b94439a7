package dev.weir.rules;

import dev.weir.config.PollConfig;
import dev.weir.config.Problem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.ModuleOpener;
import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds polls against class files, as an agent would against the classes that are being loaded, and
 * loads none. Not thread-safe.
 */
public final class PollCheck {
  private final Map<Poll, PollFindings> findings = new IdentityHashMap<>();
  private final List<PollFindings> all = new ArrayList<>();
  private final Map<Rule, Poll> byConstructors = new IdentityHashMap<>();
  private final RulesByClass constructors;
  private final Set<String> classNames = new TreeSet<>();

  /**
   * @param configured polls that the configuration's reader passed
   * @param access never asked: nothing is linked
   */
  public PollCheck(Collection<PollConfig> configured, MemberAccess access, ModuleOpener opener) {
    for (PollConfig config : configured) {
      PollFindings found = new PollFindings(config);
      all.add(found);
      try {
        Poll poll = Poll.parse(config, access, opener);
        findings.put(poll, found);
        if (config.instancesOf() != null) {
          byConstructors.put(PollIndex.constructorsOf(config.instancesOf()), poll);
        }
      } catch (RuleError e) {
        found.problem(e.problem());
      }
    }
    constructors = new RulesByClass(new ArrayList<>(byConstructors.keySet()));
  }

  /**
   * Looks at one class.
   *
   * @param loader asked for the class files of other types; never to load one
   * @param internalName {@code com/acme/Order}
   */
  public void examine(ClassLoader loader, String internalName, byte[] classFile) {
    classNames.add(internalName.replace('/', '.'));
    for (Rule rule : constructors.of(loader, internalName, classFile)) {
      Poll poll = byConstructors.get(rule);
      if (poll != null) {
        examine(poll, loader, ClassModel.read(classFile));
      }
    }
    for (Poll poll : findings.keySet()) {
      if (poll.statics != null && poll.statics.means(internalName)) {
        check(poll, loader, ClassModel.read(classFile));
      }
    }
  }

  /** A class whose instances are to be read, or a supertype of such. */
  private void examine(Poll poll, ClassLoader loader, ClassModel model) {
    if (!model.isAbstract()) {
      findings(poll).reads(model.className());
    }
    if (poll.namesExactly(model)) {
      check(poll, loader, model);
    }
  }

  private void check(Poll poll, ClassLoader loader, ClassModel model) {
    PollFindings found = findings(poll);
    try {
      poll.plan(model, new ClassFileTypes(new LoaderClassFiles(loader)).with(model));
      if (poll.statics != null) {
        found.reads(model.className() + "." + poll.statics.member);
      }
    } catch (RuleError e) {
      found.problem(e.problem().and("Poll `" + poll.name() + "` reads nothing there."));
    }
  }

  private PollFindings findings(Poll poll) {
    PollFindings found = findings.get(poll);
    if (found == null) {
      throw new IllegalArgumentException(poll.name());
    }
    return found;
  }

  /** What is wrong with the polls in themselves, no class being examined. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (PollFindings found : all) {
      problems.addAll(found.problems());
    }
    return problems;
  }

  /** What was found of each poll, in the order of the file; to be asked when all is examined. */
  public List<PollFindings> findings() {
    KnownClasses known = new KnownClasses(classNames);
    for (Map.Entry<Poll, PollFindings> each : findings.entrySet()) {
      Poll poll = each.getKey();
      String wanted =
          poll.statics == null ? String.valueOf(poll.config.instancesOf()) : poll.statics.className;
      each.getValue().of(wanted, known);
    }
    return Collections.unmodifiableList(all);
  }
}
