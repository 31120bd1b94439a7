package dev.weir.rules.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type and all its supertypes, nearest first: the class, its superclasses, then interfaces, and
 * {@code Object} for an interface too.
 */
final class Hierarchy {
  private static final String OBJECT = "java/lang/Object";

  /** One class of a hierarchy and what its type parameters stand for there. */
  static final class Level {
    final ClassModel model;
    final Map<String, ValueType> variables;

    Level(ClassModel model, Map<String, ValueType> variables) {
      this.model = model;
      this.variables = variables;
    }
  }

  final List<Level> levels = new ArrayList<>();
  private @Nullable String missing;
  private final TypeModel types;
  private final Set<String> seen = new HashSet<>();
  private final Deque<ValueType> interfaces = new ArrayDeque<>();

  private Hierarchy(TypeModel types) {
    this.types = types;
  }

  /** Of a class or interface; what cannot be found is left out and {@link #missing}. */
  static Hierarchy of(ValueType type, TypeModel types) {
    Hierarchy hierarchy = new Hierarchy(types);
    hierarchy.climb(type);
    while (!hierarchy.interfaces.isEmpty()) {
      hierarchy.climb(hierarchy.interfaces.remove());
    }
    hierarchy.climb(ValueType.OBJECT);
    return hierarchy;
  }

  /** The first class of the hierarchy whose file was not found. */
  @Nullable String missing() {
    return missing;
  }

  boolean contains(String internalName) {
    return seen.contains(internalName);
  }

  private void climb(ValueType from) {
    for (ValueType type = from; type != null; ) {
      if (!seen.add(type.internalName())) {
        return;
      }
      ClassModel model = types.find(type.internalName());
      if (model == null) {
        missing = missing == null ? type.toString() : missing;
        return;
      }
      type = add(new Level(model, Generics.variables(model, type.arguments())));
    }
  }

  /** Returns the superclass to go on with; an interface's is Object, which comes last. */
  private @Nullable ValueType add(Level level) {
    levels.add(level);
    ValueType superclass = null;
    List<ValueType> supertypes = Generics.supertypes(level.model, level.variables);
    for (int i = 0; i < supertypes.size(); i++) {
      ValueType supertype = supertypes.get(i);
      if (i == 0 && !level.model.isInterface()) {
        superclass = supertype;
      } else if (!supertype.is(OBJECT)) {
        interfaces.add(supertype);
      }
    }
    return superclass;
  }
}
