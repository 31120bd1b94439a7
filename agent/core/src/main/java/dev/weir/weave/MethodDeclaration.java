package dev.weir.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** A method as its class file declares it. Immutable. */
public final class MethodDeclaration {
  /** The class's defining loader, null for the boot loader. Not to be kept. */
  public final @Nullable ClassLoader loader;

  /** The class's bytes, not to be kept or changed. */
  public final byte[] classFile;

  /** Internal name of the class, {@code com/acme/Order}. */
  public final String owner;

  /** {@code java.lang.reflect.Modifier} bits and those that only class files have. */
  public final int access;

  public final String name;
  public final String descriptor;

  public MethodDeclaration(
      @Nullable ClassLoader loader,
      byte[] classFile,
      String owner,
      int access,
      String name,
      String descriptor) {
    this.loader = loader;
    this.classFile = classFile;
    this.owner = owner;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
  }

  /** As source code names them: {@code int}, {@code java.lang.String[]}. */
  public List<String> parameterTypes() {
    List<String> names = new ArrayList<>();
    for (Type type : Type.getArgumentTypes(descriptor)) {
      names.add(type.getClassName());
    }
    return names;
  }

  /** As source code names it. */
  public String returnType() {
    return Type.getReturnType(descriptor).getClassName();
  }
}
