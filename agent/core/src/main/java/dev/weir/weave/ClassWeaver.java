package dev.weir.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * From a class and its probes to the woven class: the one place that knows how bytes are made.
 * Plain ASM, because the shape of what is woven is fixed; see docs/RATIONALE.md for what a code
 * generation library costs at start.
 */
final class ClassWeaver {
  private static final int BRIDGE_OR_BODILESS =
      Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

  private final ProbeTable table;

  ClassWeaver(ProbeTable table) {
    this.table = table;
  }

  /**
   * @return the woven class file, or null where no method has a probe
   * @throws RuntimeException where the class file is newer than ASM, or a method outgrows 64 KiB
   */
  byte @Nullable [] weave(
      List<ProbeSource> sources, @Nullable ClassLoader loader, byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    Map<String, WovenMethod> plan = plan(sources, loader, classFile, reader);
    if (plan.isEmpty()) {
      return null;
    }
    // invokedynamic came with Java 7, and with it the end of JSR and of verification without
    // frames.
    boolean old = reader.readUnsignedShort(6) < Opcodes.V1_7;
    ClassWriter writer = old ? new FramesWriter(loader) : new ClassWriter(reader, 0);
    reader.accept(
        new Weaving(writer, plan, old), old ? ClassReader.SKIP_FRAMES : ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private static Map<String, WovenMethod> plan(
      List<ProbeSource> sources,
      @Nullable ClassLoader loader,
      byte[] classFile,
      ClassReader reader) {
    Map<String, WovenMethod> plan = new HashMap<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if ((access & BRIDGE_OR_BODILESS) != 0) {
              return null;
            }
            MethodDeclaration method =
                new MethodDeclaration(
                    loader, classFile, reader.getClassName(), access, name, descriptor);
            List<Probe> probes = new ArrayList<>();
            for (ProbeSource source : sources) {
              probes.addAll(source.probes(method));
            }
            if (probes.isEmpty()) {
              return null;
            }
            WovenMethod woven = new WovenMethod(method, probes);
            plan.put(name + descriptor, woven);
            return woven;
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return plan;
  }

  /** What is woven around one method, and the size of its frame as the first reading finds it. */
  private static final class WovenMethod extends MethodVisitor {
    final MethodDeclaration method;
    final List<Probe> probes;
    int ownLocals;

    WovenMethod(MethodDeclaration method, List<Probe> probes) {
      super(Opcodes.ASM9);
      this.method = method;
      this.probes = probes;
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      ownLocals = maxLocals;
    }
  }

  /** The second reading. Methods without probes are copied as they stand, unread. */
  private final class Weaving extends ClassVisitor {
    private final Map<String, WovenMethod> plan;
    private final boolean old;

    Weaving(ClassWriter out, Map<String, WovenMethod> plan, boolean old) {
      super(Opcodes.ASM9, out);
      this.plan = plan;
      this.old = old;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      super.visit(old ? Opcodes.V1_7 : version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
      WovenMethod woven = plan.get(name + descriptor);
      if (woven != null) {
        out = new MethodWeaver(out, woven.method, woven.probes, table, woven.ownLocals);
      }
      return old
          ? new JSRInlinerAdapter(out, access, name, descriptor, signature, exceptions)
          : out;
    }
  }
}
