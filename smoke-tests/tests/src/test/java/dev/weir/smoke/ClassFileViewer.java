package dev.weir.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;

/**
 * An agent that writes down what a loaded class becomes under the agents before it, each time that
 * one of them has it woven anew: {@code 1.class}, {@code 2.class}, …
 */
public final class ClassFileViewer implements ClassFileTransformer {
  private final String internalName;
  private final Path folder;
  private int seen;

  private ClassFileViewer(String className, Path folder) {
    this.internalName = className.replace('.', '/');
    this.folder = folder;
  }

  /**
   * Writes down what the class is, and from now on what it becomes.
   *
   * @param arguments {@code com.acme.Order=folder}
   */
  public static void agentmain(String arguments, Instrumentation jvm)
      throws UnmodifiableClassException {
    String[] parts = arguments.split("=", 2);
    jvm.addTransformer(new ClassFileViewer(parts[0], Path.of(parts[1])), true);
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (type.getName().equals(parts[0])) {
        jvm.retransformClasses(type);
      }
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (internalName.equals(className)) {
      write(classFile);
    }
    return null;
  }

  private synchronized void write(byte[] classFile) {
    try {
      Files.write(folder.resolve(++seen + ".class"), classFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
