package dev.weir.rules;

import dev.weir.config.UntilConfig;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** The methods whose call on an object ends what a rule's call on it began. Immutable. */
final class Ending {
  private final UntilConfig config;

  Ending(UntilConfig config) {
    this.config = config;
  }

  boolean matches(Member method) {
    boolean possible = method.hasBody() && !method.isStatic() && !method.isSynthetic();
    return possible && matchesName(method) && Selector.takes(config.parameters(), method);
  }

  private boolean matchesName(Member method) {
    for (String pattern : config.methods()) {
      if (!method.name().startsWith("<") && Glob.matches(pattern, method.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(ClassModel type) {
    for (Member method : type.methods()) {
      if (matches(method)) {
        return true;
      }
    }
    return false;
  }

  /** The classes that have such methods, from this one upwards; none twice. */
  List<ClassModel> declaring(ClassModel from, TypeModel types) {
    List<ClassModel> found = new ArrayList<>();
    collect(from, types, found);
    return found;
  }

  private void collect(ClassModel from, TypeModel types, List<ClassModel> found) {
    if (isIn(from) && !found.contains(from)) {
      found.add(from);
    }
    for (String supertype : from.supertypes()) {
      ClassModel above = types.find(supertype);
      if (above != null) {
        collect(above, types, found);
      }
    }
  }

  /** As the configuration names the methods. */
  @Override
  public String toString() {
    return String.join(" or ", config.methods());
  }
}
