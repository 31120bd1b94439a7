package dev.weir.rules.types;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** How class files are opened, those newer than the bundled ASM too. */
public final class ClassFile {
  /** The newest that the bundled ASM reads; a newer one differs in what we skip. */
  private static final int NEWEST_MAJOR = Opcodes.V28;

  private ClassFile() {}

  /**
   * Finds the constants of a class file, its name and the names of its supertypes.
   *
   * @throws RuntimeException where the bytes are no class file
   */
  public static ClassReader open(byte[] classFile) {
    if (classFile.length < 8 || (classFile[7] & 0xff) <= NEWEST_MAJOR) {
      return new ClassReader(classFile);
    }
    byte[] older = classFile.clone();
    older[7] = NEWEST_MAJOR;
    return new ClassReader(older);
  }
}
