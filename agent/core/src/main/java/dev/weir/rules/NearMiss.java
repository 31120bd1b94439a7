package dev.weir.rules;

import dev.weir.config.schema.Nearest;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why no method of a class is the one that a rule means, and which was meant. */
final class NearMiss {
  private final Selector selector;
  private final ClassModel type;
  private final String name;

  NearMiss(Selector selector, ClassModel type) {
    this.selector = selector;
    this.type = type;
    this.name = ValueType.simpleName(type.className());
  }

  /**
   * @param types to look for the method in superclasses
   * @return facts and what to do about them
   */
  String explain(TypeModel types) {
    List<Member> named = new ArrayList<>();
    for (Member method : type.methods()) {
      if (selector.matchesName(method)) {
        named.add(method);
      }
    }
    if (named.isEmpty()) {
      return inherited(types);
    }
    for (Member method : named) {
      if (!method.hasBody()) {
        return "`" + name + "." + method + "` has no body. Name the class that implements it.";
      }
    }
    return "`"
        + name
        + "` has "
        + quoted(named)
        + ", which `match` leaves out by its parameters,"
        + " return type or visibility.";
  }

  private String inherited(TypeModel types) {
    ClassModel above = superclass(type, types);
    for (int levels = 0; above != null && levels < 64; levels++) {
      for (Member method : above.methods()) {
        if (method.hasBody() && selector.matchesName(method)) {
          return "`"
              + name
              + "."
              + method.name()
              + "` is inherited. Name the class that declares"
              + " it, "
              + above.className()
              + ".";
        }
      }
      above = superclass(above, types);
    }
    return missing();
  }

  private static @Nullable ClassModel superclass(ClassModel of, TypeModel types) {
    return of.supertypes().isEmpty() || of.isInterface()
        ? null
        : types.find(of.supertypes().get(0));
  }

  private String missing() {
    Set<String> names = new LinkedHashSet<>();
    for (Member method : type.methods()) {
      if (!method.isSynthetic()) {
        names.add(method.name());
      }
    }
    for (String pattern : selector.config.methods()) {
      String nearest = Nearest.of(pattern, names);
      if (nearest != null) {
        return "`"
            + name
            + "."
            + pattern
            + "` does not exist; did you mean "
            + likely(nearest)
            + "?";
      }
    }
    return "`" + name + "` has no method " + selector.config.methods() + ".";
  }

  private String likely(String methodName) {
    List<Member> methods = new ArrayList<>();
    for (Member method : type.methods()) {
      if (method.name().equals(methodName) && !method.isSynthetic()) {
        methods.add(method);
      }
    }
    return quoted(methods);
  }

  private static String quoted(List<Member> methods) {
    StringBuilder text = new StringBuilder();
    for (Member method : methods) {
      text.append(text.length() == 0 ? "`" : " or `").append(method).append('`');
    }
    return text.toString();
  }
}
