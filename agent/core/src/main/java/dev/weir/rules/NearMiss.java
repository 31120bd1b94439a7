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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says why no method of a class is the one that a rule means, and which was meant. */
final class NearMiss {
  private static final int HIGHEST = 64;

  private final Selector selector;
  private final ClassModel type;
  private final TypeModel types;
  private final String name;

  /**
   * @param types to look for the method in supertypes
   */
  NearMiss(Selector selector, ClassModel type, TypeModel types) {
    this.selector = selector;
    this.type = type;
    this.types = types;
    this.name = ValueType.simpleName(type.className());
  }

  /** Facts and what to do about them. */
  String explain() {
    String likely = likely();
    return likely != null ? likely : "`" + name + "` has no method " + methods() + ".";
  }

  /** The same, where something can be told of what was meant. */
  @Nullable String likely() {
    if (!selector.classes.isAnnotated(type)) {
      return "`" + name + "` does not carry " + selector.config.classAnnotations() + ".";
    }
    List<Member> named = new ArrayList<>();
    for (Member method : type.methods()) {
      if (selector.matchesName(method)) {
        named.add(method);
      }
    }
    if (named.isEmpty()) {
      return inherited();
    }
    for (Member method : named) {
      if (!method.hasBody()) {
        return bodiless(method);
      }
    }
    return leftOut(named);
  }

  private @Nullable String bodiless(Member method) {
    if (!method.isAbstract()) {
      return member(method) + " is native and has no body. Name a method that calls it.";
    }
    if (selector.classes.includesSubtypes()) {
      return null;
    }
    String action = "add include_subtypes: true to observe what ";
    return type.isInterface()
        ? "`" + name + "` is an interface; " + action + "implements it."
        : member(method) + " is abstract; " + action + "extends `" + name + "`.";
  }

  private String leftOut(List<Member> named) {
    for (Member method : named) {
      if (Selector.takes(selector.config.parameters(), method)) {
        String leaves = ", which `match` leaves out by its return type or visibility.";
        return selector.carriesAnnotation(method)
            ? "`" + name + "` has " + quoted(named) + leaves
            : member(method) + " does not carry " + selector.config.methodAnnotations() + ".";
      }
    }
    List<String> parameters = selector.config.parameters();
    String wanted = parameters == null ? "" : String.join(", ", parameters);
    String fact = member(named.get(0).name()) + " does not take (" + wanted + ")";
    return fact + "; did you mean " + quoted(named) + "?";
  }

  private String member(Object method) {
    return "`" + name + "." + method + "`";
  }

  private @Nullable String inherited() {
    Member above = above(type, 0);
    if (above == null) {
      return misspelt();
    }
    String owner = above.owner().replace('/', '.');
    return above.hasBody()
        ? member(above.name()) + " is inherited. Name the class that declares it, " + owner + "."
        : bodiless(above);
  }

  /** The method that a rule means, in the nearest supertype that has one. */
  private @Nullable Member above(ClassModel from, int height) {
    for (String supertype : from.supertypes()) {
      ClassModel model = height > HIGHEST ? null : types.find(supertype);
      Member found = model == null ? null : declared(model);
      found = found != null || model == null ? found : above(model, height + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Member declared(ClassModel in) {
    for (Member method : in.methods()) {
      if (!method.name().startsWith("<") && selector.matchesName(method)) {
        return method;
      }
    }
    return null;
  }

  private @Nullable String misspelt() {
    Set<String> names = new LinkedHashSet<>();
    for (Member method : type.methods()) {
      if (!method.isSynthetic()) {
        names.add(method.name());
      }
    }
    for (String pattern : selector.config.methods()) {
      String nearest = Nearest.of(pattern, names);
      if (nearest != null) {
        return member(pattern) + " does not exist; did you mean " + overloads(nearest) + "?";
      }
    }
    return null;
  }

  private String methods() {
    List<String> methods = selector.config.methods();
    return methods.isEmpty()
        ? "that carries " + selector.config.methodAnnotations()
        : methods.toString();
  }

  private String overloads(String methodName) {
    List<Member> methods = new ArrayList<>();
    for (Member method : type.methods()) {
      if (method.name().equals(methodName) && !method.isSynthetic()) {
        methods.add(method);
      }
    }
    return quoted(methods);
  }

  private static String quoted(List<Member> methods) {
    // A retransformed class has its methods in another order.
    Set<String> sorted = new TreeSet<>();
    for (Member method : methods) {
      sorted.add("`" + method + "`");
    }
    return String.join(" or ", sorted);
  }
}
