package dev.weir.rules;

import dev.weir.rules.types.ClassFile;
import dev.weir.rules.types.LoaderClassFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Which rules mean a class: by its name; where rules ask for subtypes or annotations, by the names
 * in its bytes. Thread-safe.
 */
final class RulesByClass {
  private static final List<Rule> NONE = Collections.emptyList();

  private final ClassNames names = new ClassNames();
  private final List<Rule> withSubtypes = new ArrayList<>();
  private final List<Rule> annotated = new ArrayList<>();
  private final Subtypes subtypes;
  private final AnnotationScan scan;
  private final boolean onlyNames;

  RulesByClass(List<Rule> rules) {
    ClassNames supertypes = new ClassNames();
    Set<String> annotations = new HashSet<>();
    for (Rule rule : rules) {
      names.add(rule);
      annotations.addAll(rule.selector.classes.soughtAnnotations());
      if (!rule.selector.classes.soughtAnnotations().isEmpty()) {
        annotated.add(rule);
      }
      if (rule.selector.classes.includesSubtypes()) {
        supertypes.add(rule);
        withSubtypes.add(rule);
      }
    }
    subtypes = new Subtypes(supertypes);
    scan = new AnnotationScan(annotations);
    onlyNames = !names.havePatterns() && withSubtypes.isEmpty() && annotated.isEmpty();
  }

  /**
   * The rules that may mean a class that is about to be loaded.
   *
   * @param internalName {@code com/acme/Order$Line}
   */
  List<Rule> of(@Nullable ClassLoader loader, String internalName, byte[] classFile) {
    List<Rule> naming = names.naming(internalName);
    boolean jdk = JdkClasses.isLoader(loader) || JdkClasses.isName(internalName);
    if (naming.isEmpty() && (jdk || onlyNames)) {
      return NONE;
    }
    String className = internalName.replace('/', '.');
    Set<Rule> rules = new LinkedHashSet<>(naming);
    if (jdk) {
      return JdkClasses.isFoundation(className) ? NONE : inPackages(rules, className);
    }
    if (!GeneratedClasses.isName(className)) {
      names.addMeaning(className, rules);
      boolean extending = isInPackages(withSubtypes, className);
      boolean carrying = isInPackages(annotated, className);
      if (extending || carrying) {
        ClassReader type = ClassFile.open(classFile);
        rules.addAll(extending ? subtypes.rules(loader, type) : NONE);
        rules.addAll(carrying && scan.finds(type) ? annotated : NONE);
      }
    }
    return inPackages(rules, className);
  }

  /** Whether rules may mean a class that is loaded. */
  boolean concern(Class<?> loaded) {
    String className = loaded.getName();
    ClassLoader loader = loaded.getClassLoader();
    Set<Rule> rules = new LinkedHashSet<>(names.naming(className.replace('.', '/')));
    if (JdkClasses.isLoader(loader) || JdkClasses.isName(className)) {
      return !JdkClasses.isFoundation(className) && isInPackages(rules, className);
    }
    if (!GeneratedClasses.isName(className)) {
      names.addMeaning(className, rules);
      if (isInPackages(withSubtypes, className)) {
        rules.addAll(subtypes.rules(loaded));
      }
      if (isInPackages(annotated, className) && mayCarry(loader, className)) {
        rules.addAll(annotated);
      }
    }
    return isInPackages(rules, className);
  }

  /** What was made at run time has no file to look into; its bytes come with retransformation. */
  private boolean mayCarry(ClassLoader loader, String className) {
    byte[] classFile = new LoaderClassFiles(loader).read(className.replace('.', '/'));
    return classFile == null || scan.finds(ClassFile.open(classFile));
  }

  private static boolean isInPackages(Collection<Rule> rules, String className) {
    for (Rule rule : rules) {
      if (rule.selector.classes.isInPackages(className)) {
        return true;
      }
    }
    return false;
  }

  private static List<Rule> inPackages(Collection<Rule> rules, String className) {
    List<Rule> inside = NONE;
    for (Rule rule : rules) {
      if (rule.selector.classes.isInPackages(className)) {
        inside = inside == NONE ? new ArrayList<>() : inside;
        inside.add(rule);
      }
    }
    return inside;
  }
}
