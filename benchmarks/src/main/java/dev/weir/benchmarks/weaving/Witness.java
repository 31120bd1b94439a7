package dev.weir.benchmarks.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Stands last in line and counts the six classes as they leave the agent before it with a call site
 * of advice in them. Alone, it is the agent that weaves nothing.
 */
public final class Witness implements ClassFileTransformer {
  /** What woven code names, and what the six classes never do of themselves. */
  private static final byte[] NAME = "bootstrap".getBytes(StandardCharsets.UTF_8);

  static int wovenClasses;

  private Witness() {}

  public static void premain(String arguments, Instrumentation jvm) {
    jvm.addTransformer(new Witness(), true);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (Hooks.METHODS.containsKey(className.replace('/', '.')) && containsName(classFile)) {
      wovenClasses++;
    }
    return null;
  }

  private static boolean containsName(byte[] classFile) {
    for (int at = 0; at <= classFile.length - NAME.length; at++) {
      int matching = 0;
      while (matching < NAME.length && classFile[at + matching] == NAME[matching]) {
        matching++;
      }
      if (matching == NAME.length) {
        return true;
      }
    }
    return false;
  }
}
