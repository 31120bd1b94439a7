package dev.weir.rules;

import dev.weir.meters.WeakIdentityMap;
import dev.weir.rules.types.ClassFile;
import dev.weir.rules.types.LoaderClassFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Which rules mean a class by what it extends or implements. Supertypes are read from class files,
 * as its loader finds them: each once a loader, and not at all where the class was seen itself. No
 * class is loaded, no loader held. Thread-safe.
 */
final class Subtypes {
  private static final List<Rule> NONE = Collections.emptyList();

  /** Class files that claim to extend each other must not send us round for ever. */
  private static final int DEEPEST = 100;

  private final ClassNames names;
  private final boolean ofJdkToo;
  private final WeakIdentityMap<ClassLoader, Map<String, List<Rule>>> byLoader =
      new WeakIdentityMap<>();
  private final Map<String, List<Rule>> ofBootLoader = new ConcurrentHashMap<>();

  /**
   * @param names the types that rules name with {@code include_subtypes}
   */
  Subtypes(ClassNames names) {
    this.names = names;
    this.ofJdkToo = names.nameJdk();
  }

  /** The rules that name this class or one of its supertypes. */
  List<Rule> rules(@Nullable ClassLoader loader, ClassReader type) {
    List<Rule> rules = rules(loader, type, 0);
    if ((type.getAccess() & Opcodes.ACC_FINAL) == 0) {
      seen(loader).put(type.getClassName(), rules);
    }
    return rules;
  }

  /** The same of a class that is loaded, whose supertypes are too. */
  List<Rule> rules(Class<?> loaded) {
    String name = loaded.getName().replace('.', '/');
    if (isStranger(name)) {
      return NONE;
    }
    Map<String, List<Rule>> seen = seen(loaded.getClassLoader());
    List<Rule> known = seen.get(name);
    if (known == null) {
      known = naming(name);
      if (loaded.getSuperclass() != null) {
        known = union(known, rules(loaded.getSuperclass()));
      }
      for (Class<?> type : loaded.getInterfaces()) {
        known = union(known, rules(type));
      }
      seen.put(name, known);
    }
    return known;
  }

  private List<Rule> rules(@Nullable ClassLoader loader, ClassReader type, int depth) {
    List<Rule> rules = naming(type.getClassName());
    rules = union(rules, above(loader, type.getSuperName(), depth));
    for (String name : type.getInterfaces()) {
      rules = union(rules, above(loader, name, depth));
    }
    return rules;
  }

  private List<Rule> above(@Nullable ClassLoader loader, @Nullable String name, int depth) {
    if (name == null || isStranger(name) || depth > DEEPEST) {
      return NONE;
    }
    Map<String, List<Rule>> seen = seen(loader);
    List<Rule> known = seen.get(name);
    if (known == null) {
      known = read(loader, name, depth);
      seen.put(name, known);
    }
    return known;
  }

  private List<Rule> read(@Nullable ClassLoader loader, String name, int depth) {
    byte[] classFile = new LoaderClassFiles(loader).read(name);
    if (classFile != null) {
      return rules(loader, ClassFile.open(classFile), depth + 1);
    }
    // Made at run time, by a loader above: it was seen there, or it is not to be known.
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      List<Rule> known = seen(at).get(name);
      if (known != null) {
        return known;
      }
    }
    return naming(name);
  }

  private boolean isStranger(String name) {
    return name.equals("java/lang/Object") || !ofJdkToo && JdkClasses.isName(name);
  }

  /** The rules that write this very name, or a pattern for it; those never reach the JDK. */
  private List<Rule> naming(String name) {
    List<Rule> rules = new ArrayList<>(names.naming(name));
    if (!JdkClasses.isName(name)) {
      names.addMeaning(name.replace('/', '.'), rules);
    }
    return rules.isEmpty() ? NONE : rules;
  }

  private static List<Rule> union(List<Rule> some, List<Rule> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    List<Rule> all = new ArrayList<>(some);
    all.removeAll(others);
    all.addAll(others);
    return all;
  }

  private Map<String, List<Rule>> seen(@Nullable ClassLoader loader) {
    if (loader == null) {
      return ofBootLoader;
    }
    Map<String, List<Rule>> seen = byLoader.get(loader);
    return seen != null
        ? seen
        : byLoader.putIfAbsent(loader, new ConcurrentHashMap<String, List<Rule>>());
  }
}
