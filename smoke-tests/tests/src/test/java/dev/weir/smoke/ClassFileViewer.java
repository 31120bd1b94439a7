package dev.weir.smoke;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;

/** An agent that writes down what a loaded class has become under the agents before it. */
public final class ClassFileViewer implements ClassFileTransformer {
  private final String internalName;
  private byte[] seen = {};

  private ClassFileViewer(String className) {
    this.internalName = className.replace('.', '/');
  }

  /**
   * @param arguments {@code com.acme.Order=file}
   */
  public static void agentmain(String arguments, Instrumentation jvm)
      throws IOException, UnmodifiableClassException {
    String[] parts = arguments.split("=", 2);
    ClassFileViewer viewer = new ClassFileViewer(parts[0]);
    jvm.addTransformer(viewer, true);
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (type.getName().equals(parts[0])) {
        jvm.retransformClasses(type);
      }
    }
    jvm.removeTransformer(viewer);
    Files.write(Path.of(parts[1]), viewer.seen);
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (internalName.equals(className)) {
      seen = classFile;
    }
    return null;
  }
}
