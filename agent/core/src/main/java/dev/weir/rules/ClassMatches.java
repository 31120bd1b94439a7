package dev.weir.rules;

import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class that is being woven and the rules that mean some of its methods. Short-lived. */
final class ClassMatches {
  final ClassModel model;
  final TypeModel types;
  private final byte[] classFile;
  private final List<Rule> rules;

  private ClassMatches(byte[] classFile, ClassModel model, TypeModel types, List<Rule> rules) {
    this.classFile = classFile;
    this.model = model;
    this.types = types;
    this.rules = rules;
  }

  /**
   * Reads a class.
   *
   * @param rules those that mean the class
   */
  static ClassMatches read(@Nullable ClassLoader loader, byte[] classFile, List<Rule> rules) {
    ClassModel model = ClassModel.readWithParameterNames(classFile);
    TypeModel types = new ClassFileTypes(new LoaderClassFiles(loader)).with(model);
    return new ClassMatches(classFile, model, types, rules);
  }

  boolean isOf(byte[] sameClassFile) {
    return classFile == sameClassFile;
  }

  /** The rules that mean none of the class's methods. */
  List<Rule> withoutMethod() {
    List<Rule> without = new ArrayList<>();
    for (Rule rule : rules) {
      if (!hasMethod(rule)) {
        without.add(rule);
      }
    }
    return without;
  }

  boolean isEmpty() {
    return withoutMethod().size() == rules.size();
  }

  private boolean hasMethod(Rule rule) {
    for (Member method : model.methods()) {
      if (rule.selector.matches(method)) {
        return true;
      }
    }
    return false;
  }

  @Nullable MethodModel method(String name, String descriptor) {
    for (Member method : model.methods()) {
      if (method.name().equals(name) && method.descriptor().equals(descriptor)) {
        return new MethodModel(model, method);
      }
    }
    return null;
  }

  List<Rule> rules(MethodModel method) {
    List<Rule> matching = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.selector.matches(method.member())) {
        matching.add(rule);
      }
    }
    return matching;
  }
}
