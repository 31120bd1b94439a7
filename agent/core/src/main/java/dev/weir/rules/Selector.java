package dev.weir.rules;

import dev.weir.config.MatchConfig;
import dev.weir.config.Visibility;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Decides which methods a rule means, of the classes that it means. Immutable. */
final class Selector {
  private static final String REST = "..";
  private static final String LAMBDA = "lambda$";

  final MatchConfig config;
  final ClassSelector classes;
  private final Annotations annotations;

  Selector(MatchConfig config) {
    this.config = config;
    this.classes = new ClassSelector(config);
    this.annotations = new Annotations(config.methodAnnotations());
  }

  boolean matches(Member method) {
    return method.hasBody()
        && matchesName(method)
        && takes(config.parameters(), method)
        && matchesReturn(method)
        && matchesVisibility(method)
        && carriesAnnotation(method);
  }

  boolean matchesName(Member method) {
    if (config.methods().isEmpty()) {
      return !method.isSynthetic();
    }
    for (String pattern : config.methods()) {
      if (isMeantBy(pattern, method) && Glob.matches(pattern, method.name())) {
        return true;
      }
    }
    return false;
  }

  boolean carriesAnnotation(Member method) {
    return annotations.isOn(method.annotations());
  }

  /** Constructors, and what compilers add, are only meant by who writes their names. */
  private static boolean isMeantBy(String pattern, Member method) {
    if (method.name().startsWith("<")) {
      return pattern.startsWith("<");
    }
    return !method.isSynthetic() || pattern.startsWith(LAMBDA);
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
}
