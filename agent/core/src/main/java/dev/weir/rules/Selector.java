package dev.weir.rules;

import dev.weir.config.MatchConfig;
import dev.weir.config.Visibility;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Decides by names and descriptors which classes and methods a rule means. Immutable. */
final class Selector {
  private static final String REST = "..";
  private static final String LAMBDA = "lambda$";

  final MatchConfig config;
  private final List<String> exactClasses = new ArrayList<>();
  private final List<String> classPatterns = new ArrayList<>();

  Selector(MatchConfig config) {
    this.config = config;
    for (String name : config.classes()) {
      (Glob.isPattern(name) ? classPatterns : exactClasses).add(name);
    }
  }

  /** Classes by exact name, as source code or the JVM writes them: for an index. */
  List<String> exactClasses() {
    return exactClasses;
  }

  /** Whether the rule names this class, and no pattern that happens to mean it. */
  boolean namesExactly(String className) {
    return exactClasses.contains(className) || exactClasses.contains(className.replace('$', '.'));
  }

  /** Whether classes have to be compared with patterns, one by one. */
  boolean hasPatterns() {
    return !classPatterns.isEmpty();
  }

  /** Whether a pattern means this class, {@code com.acme.Order$Line}. */
  boolean matchesPattern(String className) {
    for (String pattern : classPatterns) {
      if (Glob.matches(pattern, className)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class is in one of the packages that the rule is narrowed to. */
  boolean isInPackages(String className) {
    for (String name : config.packages()) {
      if (className.startsWith(name) && className.startsWith(".", name.length())) {
        return true;
      }
    }
    return config.packages().isEmpty();
  }

  boolean matches(Member method) {
    return method.hasBody()
        && matchesName(method)
        && matchesParameters(method)
        && matchesReturn(method)
        && matchesVisibility(method);
  }

  boolean matchesName(Member method) {
    for (String pattern : config.methods()) {
      if (isMeantBy(pattern, method) && Glob.matches(pattern, method.name())) {
        return true;
      }
    }
    return false;
  }

  /** Constructors, and what compilers add, are only meant by who writes their names. */
  private static boolean isMeantBy(String pattern, Member method) {
    if (method.name().startsWith("<")) {
      return pattern.startsWith("<");
    }
    return !method.isSynthetic() || pattern.startsWith(LAMBDA);
  }

  private boolean matchesParameters(Member method) {
    return takes(config.parameters(), method);
  }

  /**
   * @param wanted types, {@code ..} for the rest; null for any
   */
  static boolean takes(@Nullable List<String> wanted, Member method) {
    if (wanted == null) {
      return true;
    }
    Type[] types = Type.getArgumentTypes(method.descriptor());
    boolean open = !wanted.isEmpty() && wanted.get(wanted.size() - 1).equals(REST);
    int named = open ? wanted.size() - 1 : wanted.size();
    if (open ? types.length < named : types.length != named) {
      return false;
    }
    for (int i = 0; i < named; i++) {
      if (!isType(wanted.get(i), types[i].getClassName())) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesReturn(Member method) {
    String wanted = config.returns();
    return wanted == null || isType(wanted, method.erasure().getClassName());
  }

  /** {@code String} for {@code java.lang.String}, {@code Outer.Inner} for {@code Outer$Inner}. */
  private static boolean isType(String wanted, String className) {
    return Glob.matches(wanted, className)
        || Glob.matches(wanted, className.replace('$', '.'))
        || (wanted.indexOf('.') < 0 && wanted.equals(ValueType.simpleName(className)));
  }

  private boolean matchesVisibility(Member method) {
    return config.visibility().isEmpty() || config.visibility().contains(visibility(method));
  }

  private static Visibility visibility(Member method) {
    if ((method.access() & Opcodes.ACC_PUBLIC) != 0) {
      return Visibility.PUBLIC;
    }
    if ((method.access() & Opcodes.ACC_PROTECTED) != 0) {
      return Visibility.PROTECTED;
    }
    return (method.access() & Opcodes.ACC_PRIVATE) != 0 ? Visibility.PRIVATE : Visibility.PACKAGE;
  }

  /** The classes as the configuration names them. */
  @Override
  public String toString() {
    return String.join(" or ", config.classes());
  }
}
