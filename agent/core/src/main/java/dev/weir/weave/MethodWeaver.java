package dev.weir.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the probes of one method into its code: an invokedynamic at the entry, one before each
 * return, and one in a handler around the body that throws on what it caught.
 *
 * <p>All that is needed at the exit (what the entry gave, {@code this}, arguments) is kept in new
 * local variables <i>after</i> the method's own, so no instruction of the method is renumbered, and
 * no assumption is made of what its own variables hold when it throws: compilers and obfuscators
 * reuse them, and frames may have dropped them. Each stack map frame is extended by these
 * variables; the handler's is the one new frame.
 */
final class MethodWeaver extends MethodVisitor {
  private final List<Probe> probes;
  private final CallSites calls;
  private final Locals locals;
  private final boolean constructor;
  private final Type returned;
  private final List<Label> ranges = new ArrayList<>();
  private Label rangeStart = new Label();

  /**
   * @param probes outermost first
   * @param ownLocals the method's own {@code max_locals}
   */
  MethodWeaver(
      MethodVisitor out,
      MethodDeclaration method,
      List<Probe> probes,
      ProbeTable table,
      int ownLocals) {
    super(Opcodes.ASM9, out);
    this.probes = probes;
    this.constructor = method.name.equals("<init>");
    this.returned = Type.getReturnType(method.descriptor);
    this.locals = new Locals(method, probes, ownLocals);
    this.calls = new CallSites(out, table, locals, returned);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    locals.keepInputs(mv);
    for (Probe probe : probes) {
      calls.enter(probe);
    }
    mv.visitLabel(rangeStart);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN) {
      super.visitInsn(opcode);
      return;
    }
    endRange();
    boolean keeps = locals.keepsResult();
    if (keeps) {
      locals.storeResult(mv);
    }
    for (Probe probe : innermostFirst()) {
      calls.exit(probe, false);
    }
    if (keeps) {
      locals.loadResult(mv);
    }
    super.visitInsn(opcode);
    rangeStart = new Label();
    mv.visitLabel(rangeStart);
  }

  @Override
  public void visitFrame(int type, int numLocal, Object[] local, int numStack, Object[] stack) {
    Object[] extended = locals.extend(numLocal, local);
    super.visitFrame(type, extended.length, extended, numStack, stack);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    endRange();
    if (!constructor && exits()) {
      handler();
    }
    super.visitMaxs(maxStack + calls.maxPushed() + 2, locals.max());
  }

  private void endRange() {
    Label end = new Label();
    mv.visitLabel(end);
    ranges.add(rangeStart);
    ranges.add(end);
  }

  private void handler() {
    Label handler = new Label();
    mv.visitLabel(handler);
    Object[] kept = locals.extend(0, new Object[0]);
    mv.visitFrame(Opcodes.F_NEW, kept.length, kept, 1, new Object[] {"java/lang/Throwable"});
    locals.storeThrown(mv);
    for (Probe probe : innermostFirst()) {
      calls.exit(probe, true);
    }
    locals.loadThrown(mv);
    mv.visitInsn(Opcodes.ATHROW);
    // Last in the table, so that the method's own handlers come first. The exit code stands in no
    // range: were it to fail,
    // it must not run twice.
    for (int i = 0; i < ranges.size(); i += 2) {
      if (ranges.get(i).getOffset() < ranges.get(i + 1).getOffset()) {
        mv.visitTryCatchBlock(ranges.get(i), ranges.get(i + 1), handler, null);
      }
    }
  }

  private boolean exits() {
    for (Probe probe : probes) {
      if (probe.exit() != null) {
        return true;
      }
    }
    return false;
  }

  private List<Probe> innermostFirst() {
    List<Probe> reversed = new ArrayList<>(probes);
    Collections.reverse(reversed);
    return reversed;
  }
}
