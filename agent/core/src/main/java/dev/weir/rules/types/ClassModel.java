package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** What a class file declares: supertypes, fields, methods. Immutable once read. */
public final class ClassModel {
  private final String name;
  private final int access;
  private final @Nullable String signature;
  private final List<String> annotations;
  private final List<String> supertypes;
  private final List<Member> fields;
  private final List<Member> methods;

  ClassModel(
      String name,
      int access,
      @Nullable String signature,
      List<String> annotations,
      List<String> supertypes,
      List<Member> fields,
      List<Member> methods) {
    this.name = name;
    this.access = access;
    this.signature = signature;
    this.annotations = Collections.unmodifiableList(annotations);
    this.supertypes = Collections.unmodifiableList(supertypes);
    this.fields = Collections.unmodifiableList(fields);
    this.methods = Collections.unmodifiableList(methods);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException where the bytes are no class file
   */
  public static ClassModel read(byte[] classFile) {
    return read(classFile, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
  }

  /** Also reads the names of parameters, which costs a walk through every method's code. */
  public static ClassModel readWithParameterNames(byte[] classFile) {
    return read(classFile, ClassReader.SKIP_FRAMES);
  }

  static @Nullable ClassModel readOrNull(byte[] classFile) {
    try {
      return read(classFile);
    } catch (RuntimeException broken) {
      return null;
    }
  }

  private static ClassModel read(byte[] classFile, int parts) {
    ClassModelReader reader = new ClassModelReader();
    ClassFile.open(classFile).accept(reader, parts);
    return reader.model();
  }

  /**
   * This class with the annotations of another reading of it.
   *
   * @param file read where nothing is missing
   */
  public ClassModel annotatedLike(ClassModel file) {
    List<Member> annotated = new ArrayList<>();
    for (Member method : methods) {
      annotated.add(method.annotatedLike(file.methods));
    }
    return new ClassModel(name, access, signature, file.annotations, supertypes, fields, annotated);
  }

  /** The internal name, {@code com/acme/Invoice}. */
  public String name() {
    return name;
  }

  /** As source code names it: {@code com.acme.Invoice}. */
  public String className() {
    return name.replace('/', '.');
  }

  public boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  public boolean isAbstract() {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  public boolean isEnum() {
    return (access & Opcodes.ACC_ENUM) != 0;
  }

  /** Descriptors of its own annotations, whether the JVM shows them at run time or not. */
  public List<String> annotations() {
    return annotations;
  }

  /** In the order of the class file. */
  public List<Member> fields() {
    return fields;
  }

  /** Constructors included, the static initializer left out. */
  public List<Member> methods() {
    return methods;
  }

  /** What a static field, or a static method without parameters, is declared to hold or give. */
  public @Nullable ValueType staticType(String member) {
    for (Member each : statics()) {
      if (each.name().equals(member)) {
        return Generics.type(each, Declaration.NO_VARIABLES);
      }
    }
    return null;
  }

  /** Names of what {@link #staticType} knows. */
  public List<String> staticNames() {
    List<String> names = new ArrayList<>();
    for (Member each : statics()) {
      names.add(each.name());
    }
    return names;
  }

  /** Static fields, then static methods that can be read as if they were some. */
  private List<Member> statics() {
    List<Member> statics = new ArrayList<>();
    for (Member field : fields) {
      if (field.isStatic()) {
        statics.add(field);
      }
    }
    for (Member method : methods) {
      boolean reads = method.descriptor().startsWith("()") && !method.descriptor().endsWith(")V");
      if (method.isStatic() && reads) {
        statics.add(method);
      }
    }
    return statics;
  }

  /** Internal names: the superclass, where there is one, then the interfaces. */
  public List<String> supertypes() {
    return supertypes;
  }

  /** The generic signature, where the class file has one. */
  @Nullable String signature() {
    return signature;
  }
}
