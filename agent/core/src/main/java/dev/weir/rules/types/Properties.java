package dev.weir.rules.types;

import dev.weir.rules.types.Hierarchy.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code .name} means on a declared type: {@code getName()}, {@code isName()}, {@code
 * name()}, the field, in that order, each looked for in the class, its superclasses and interfaces.
 * Visibility does not matter but in the JDK, whose private members change with every release;
 * statics are no properties.
 */
public final class Properties {
  private final Hierarchy hierarchy;

  private Properties(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Of a class or interface.
   *
   * @param type neither a primitive nor an array
   */
  public static Properties of(ValueType type, TypeModel types) {
    return new Properties(Hierarchy.of(type, types));
  }

  /** The first class of the hierarchy whose file could not be read, so that members may lack. */
  public @Nullable String missing() {
    return hierarchy.missing();
  }

  /** Whether its values are of classes that it does not know. */
  public boolean isAbstract() {
    return hierarchy.levels.isEmpty()
        || hierarchy.levels.get(0).model.isAbstract()
        || hierarchy.levels.get(0).model.isInterface();
  }

  /** Whether the type is, extends or implements this class. */
  public boolean extend(String internalName) {
    return hierarchy.contains(internalName);
  }

  /** What {@code .name} reads. */
  public @Nullable Property find(String name) {
    String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    Property found = method("get" + capitalised);
    if (found == null) {
      found = method("is" + capitalised);
    }
    if (found == null) {
      found = method(name);
    }
    return found == null ? field(name) : found;
  }

  /** What {@code .name()} calls. */
  public @Nullable Property method(String name) {
    for (Level level : hierarchy.levels) {
      Member bridge = null;
      for (Member method : level.model.methods()) {
        if (isReadable(method) && method.name().equals(name)) {
          if (!method.isSynthetic()) {
            return property(method, level);
          }
          bridge = method;
        }
      }
      if (bridge != null) {
        return property(bridge, level);
      }
    }
    return null;
  }

  private @Nullable Property field(String name) {
    for (Level level : hierarchy.levels) {
      for (Member field : level.model.fields()) {
        if (isReadable(field) && field.name().equals(name)) {
          return property(field, level);
        }
      }
    }
    return null;
  }

  private static boolean isReadable(Member member) {
    boolean hidden = member.isOfJdk() && !member.isPublic();
    return !hidden && !member.isStatic() && (!member.isMethod() || member.isGetter());
  }

  private static Property property(Member member, Level level) {
    return new Property(member, Generics.type(member, level.variables));
  }

  /**
   * What the type says of a supertype's type parameter: the {@code K} of {@code java/util/Map}.
   *
   * @param internalName the type itself, or a class or interface it extends
   */
  public ValueType argument(String internalName, int index) {
    for (Level level : hierarchy.levels) {
      if (level.model.name().equals(internalName)) {
        return Generics.variable(level.model, index, level.variables);
      }
    }
    return ValueType.OBJECT;
  }

  /** Whether a class between this one and Object says how to print itself. */
  public boolean havePrintableForm() {
    Property printed = method("toString");
    return printed != null && !printed.member().owner().equals("java/lang/Object");
  }

  /** The names of all properties, those that every object has left out; sorted. */
  public List<String> names() {
    Set<String> names = new TreeSet<>();
    for (Level level : hierarchy.levels) {
      if (!level.model.name().equals("java/lang/Object")) {
        addNames(level.model, names);
      }
    }
    names.remove("hashCode");
    names.remove("toString");
    return new ArrayList<>(names);
  }

  private static void addNames(ClassModel model, Set<String> names) {
    for (Member method : model.methods()) {
      if (isReadable(method) && !method.isSynthetic()) {
        names.add(propertyName(method.name()));
      }
    }
    for (Member field : model.fields()) {
      if (isReadable(field) && !field.isSynthetic()) {
        names.add(field.name());
      }
    }
  }

  private static String propertyName(String method) {
    int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
    boolean bean = prefix < method.length() && Character.isUpperCase(method.charAt(prefix));
    return bean
        ? Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1)
        : method;
  }
}
