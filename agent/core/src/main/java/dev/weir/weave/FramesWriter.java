package dev.weir.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Computes the stack map frames that classes from before Java 7 lack. It asks class files, never
 * loaded classes, for their superclasses: loading a class from within a class load ends in a
 * circularity error.
 */
final class FramesWriter extends ClassWriter {
  private static final String OBJECT = "java/lang/Object";

  private final @Nullable ClassLoader loader;

  FramesWriter(@Nullable ClassLoader loader) {
    super(COMPUTE_FRAMES);
    this.loader = loader;
  }

  @Override
  protected String getCommonSuperClass(String first, String second) {
    List<String> firsts = ancestry(first);
    for (String candidate : ancestry(second)) {
      if (firsts.contains(candidate)) {
        return candidate;
      }
    }
    return OBJECT;
  }

  /** The class and its superclasses, as far as they can be read. */
  private List<String> ancestry(String name) {
    List<String> names = new ArrayList<>();
    for (String at = name; at != null; at = superName(at)) {
      names.add(at);
    }
    return names;
  }

  private @Nullable String superName(String name) {
    byte[] classFile = ClassFiles.read(loader, name);
    return classFile == null ? null : new ClassReader(classFile).getSuperName();
  }
}
