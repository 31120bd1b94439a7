package dev.weir.rules;

import dev.weir.rules.types.ClassFile;
import dev.weir.rules.types.ClassFiles;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Annotations with {@code CLASS} retention, which is the default. A JVM that hands out the bytes of
 * a class which is loaded has forgotten them, but for their names among the constants (HotSpot's
 * {@code JvmtiClassFileReconstituter}); the class's file still has them.
 */
final class ForgottenAnnotations {
  private ForgottenAnnotations() {}

  /**
   * The class with all its annotations.
   *
   * @param bytes what the JVM handed out
   * @param rules those that mean the class, perhaps by annotations
   */
  static ClassModel restored(ClassModel type, byte[] bytes, List<Rule> rules, ClassFiles files) {
    Set<String> sought = new HashSet<>();
    for (Rule rule : rules) {
      sought.addAll(rule.selector.config.classAnnotations());
      sought.addAll(rule.selector.config.methodAnnotations());
    }
    if (sought.isEmpty() || carries(type, sought)) {
      return type;
    }
    if (!new AnnotationScan(sought).finds(ClassFile.open(bytes))) {
      return type;
    }
    byte[] file = files.read(type.name());
    return file == null ? type : type.annotatedLike(ClassModel.read(file));
  }

  private static boolean carries(ClassModel type, Set<String> sought) {
    Annotations annotations = new Annotations(new ArrayList<>(sought));
    for (Member method : type.methods()) {
      if (annotations.isOn(method.annotations())) {
        return true;
      }
    }
    return annotations.isOn(type.annotations());
  }
}
