package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects the declarations of one class file. */
final class ClassModelReader extends ClassVisitor {
  private String name = "";
  private int access;
  private @Nullable String signature;
  private final List<String> annotations = new ArrayList<>();
  private final List<String> supertypes = new ArrayList<>();
  private final List<Member> fields = new ArrayList<>();
  private final List<Member> methods = new ArrayList<>();

  ClassModelReader() {
    super(Opcodes.ASM9);
  }

  ClassModel model() {
    return new ClassModel(name, access, signature, annotations, supertypes, fields, methods);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.name = name;
    this.access = access;
    this.signature = signature;
    if (superName != null) {
      supertypes.add(superName);
    }
    if (interfaces != null) {
      supertypes.addAll(Arrays.asList(interfaces));
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    annotations.add(descriptor);
    return null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    List<@Nullable String> none = Collections.emptyList();
    List<String> unread = Collections.emptyList();
    fields.add(new Member(name, field, descriptor, signature, access, none, unread));
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (method.equals("<clinit>")) {
      return null;
    }
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    MethodDetails details = new MethodDetails(descriptor, isStatic);
    methods.add(
        new Member(
            name,
            method,
            descriptor,
            signature,
            access,
            details.parameterNames(),
            details.annotations()));
    return details;
  }
}
