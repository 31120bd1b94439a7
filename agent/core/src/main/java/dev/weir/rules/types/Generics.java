package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;

/**
 * Reads generic signatures against known type variables. What a signature leaves open, or states
 * wrongly (obfuscators do), is its erasure.
 */
final class Generics {
  private Generics() {}

  /** What the class's type parameters stand for where its type arguments are these. */
  static Map<String, ValueType> variables(ClassModel model, List<ValueType> arguments) {
    Declaration declared = Declaration.ofClass(model.signature());
    Map<String, ValueType> variables = new HashMap<>(declared.variables());
    if (arguments.size() == declared.parameterNames.size()) {
      Iterator<ValueType> argument = arguments.iterator();
      for (String parameter : declared.parameterNames) {
        variables.put(parameter, argument.next());
      }
    }
    return variables;
  }

  /** What one of the class's own type parameters stands for. */
  static ValueType variable(ClassModel model, int index, Map<String, ValueType> variables) {
    List<String> names = Declaration.ofClass(model.signature()).parameterNames;
    ValueType known = index < names.size() ? variables.get(names.get(index)) : null;
    return known == null ? ValueType.OBJECT : known;
  }

  /** The class's direct supertypes, superclass first. */
  static List<ValueType> supertypes(ClassModel model, Map<String, ValueType> variables) {
    List<ValueType> generic = Declaration.supertypes(model.signature(), variables);
    List<ValueType> supertypes = new ArrayList<>();
    for (int i = 0; i < model.supertypes().size(); i++) {
      ValueType erased = ValueType.ofClass(model.supertypes().get(i));
      supertypes.add(i < generic.size() ? agreed(generic.get(i), erased) : erased);
    }
    return supertypes;
  }

  /** The type of a field, or what a method returns. */
  static ValueType type(Member member, Map<String, ValueType> variables) {
    ValueType erased = ValueType.of(member.erasure());
    String signature = member.signature();
    if (signature == null) {
      return erased;
    }
    if (member.isMethod()) {
      ValueType returned = Declaration.ofMethod(signature, variables).returned();
      return returned == null ? erased : orErased(returned, erased);
    }
    return orErased(fieldType(signature, variables), erased);
  }

  /** The types of a method's parameters. */
  static List<ValueType> parameterTypes(Member method, Map<String, ValueType> variables) {
    Type[] erased = Type.getArgumentTypes(method.descriptor());
    List<ValueType> generic = Declaration.ofMethod(method.signature(), variables).parameters;
    // A signature leaves out what the compiler added, such as an enum constructor's ordinal.
    boolean aligned = generic.size() == erased.length;
    List<ValueType> types = new ArrayList<>();
    for (int i = 0; i < erased.length; i++) {
      ValueType type = ValueType.of(erased[i]);
      types.add(aligned ? orErased(generic.get(i), type) : type);
    }
    return types;
  }

  static ValueType fieldType(String signature, Map<String, ValueType> variables) {
    List<ValueType> found = new ArrayList<>(1);
    try {
      new SignatureReader(signature).acceptType(new TypeSignature(variables, found));
    } catch (RuntimeException | StackOverflowError malformed) {
      return ValueType.OBJECT;
    }
    return found.isEmpty() ? ValueType.OBJECT : found.get(0);
  }

  /** An unbound variable reads as Object, of which the descriptor may know better. */
  private static ValueType orErased(ValueType generic, ValueType erased) {
    boolean unknown = generic.equals(ValueType.OBJECT);
    boolean contradicts = generic.isPrimitive() != erased.isPrimitive();
    return unknown || contradicts ? erased : generic;
  }

  private static ValueType agreed(ValueType generic, ValueType erased) {
    return generic.erasure().equals(erased.erasure()) ? generic : erased;
  }
}
