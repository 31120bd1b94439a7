package dev.weir.rules;

import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassFiles;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class that is being woven and the rules that mean some of its methods. Short-lived. */
final class ClassMatches {
  private static final List<Member> NONE = Collections.emptyList();

  final ClassModel model;
  final TypeModel types;
  private final Object reader;
  private final byte[] classFile;
  private final List<Rule> rules;
  private final List<Rule> heirs;

  private ClassMatches(
      Object reader,
      byte[] classFile,
      ClassModel model,
      TypeModel types,
      List<Rule> rules,
      List<Rule> heirs) {
    this.reader = reader;
    this.classFile = classFile;
    this.model = model;
    this.types = types;
    this.rules = rules;
    this.heirs = heirs;
  }

  /**
   * Reads a class.
   *
   * @param reader who reads it
   * @param rules those that mean the class
   * @param heirs those that count objects which inherit their end from it
   */
  static ClassMatches read(
      Object reader,
      @Nullable ClassLoader loader,
      byte[] classFile,
      List<Rule> rules,
      List<Rule> heirs) {
    ClassFiles files = new LoaderClassFiles(loader);
    ClassModel read = ClassModel.readWithParameterNames(classFile);
    ClassModel model = ForgottenAnnotations.restored(read, classFile, rules, files);
    TypeModel types = new ClassFileTypes(files).with(model);
    return new ClassMatches(reader, classFile, model, types, rules, heirs);
  }

  boolean isOf(byte[] sameClassFile, Object sameReader) {
    return classFile == sameClassFile && reader == sameReader;
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

  /** Whether no method of the class begins or ends what a rule counts. */
  boolean isEmpty() {
    for (Member method : model.methods()) {
      if (!ending(method).isEmpty()) {
        return false;
      }
    }
    return withoutMethod().size() == rules.size();
  }

  /** The rules that count something that this method ends. */
  List<Rule> ending(Member method) {
    List<Rule> ending = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.until != null && rule.until.matches(method)) {
        ending.add(rule);
      }
    }
    for (Rule rule : heirs) {
      if (rule.until != null && rule.until.matches(method) && !ending.contains(rule)) {
        ending.add(rule);
      }
    }
    return ending;
  }

  /**
   * Finds where objects end whose class leaves that to a supertype.
   *
   * @return rules that count objects of this class which nothing ends
   */
  List<Rule> withoutEnding() {
    List<Rule> endless = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.until != null && hasMethod(rule)) {
        List<ClassModel> declaring = rule.until.declaring(model, types);
        if (declaring.isEmpty()) {
          endless.add(rule);
        }
        for (ClassModel above : declaring) {
          if (above != model) {
            rule.endsIn(above.name());
          }
        }
      }
    }
    return endless;
  }

  private boolean hasMethod(Rule rule) {
    for (Member method : rule.selector.classes.isAnnotated(model) ? model.methods() : NONE) {
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
      if (rule.selector.classes.isAnnotated(model) && rule.selector.matches(method.member())) {
        matching.add(rule);
      }
    }
    return matching;
  }
}
