package dev.weir.benchmarks.weaving;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * The six hooks with as little of Byte Buddy as does them: a transformer of our own that compares
 * names first, no {@code AgentBuilder}, no validation, decoration in place of redefinition.
 */
public final class LeanByteBuddyAgent implements ClassFileTransformer {
  private @Nullable IndyAdvice advice;

  private LeanByteBuddyAgent() {}

  public static void premain(String arguments, Instrumentation jvm) {
    jvm.addTransformer(new LeanByteBuddyAgent(), true);
    Witness.premain(arguments, jvm);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    String name = className.replace('/', '.');
    String method = Hooks.METHODS.get(name);
    return method == null ? null : weave(loader, name, method, classFile);
  }

  private byte[] weave(@Nullable ClassLoader loader, String name, String method, byte[] classFile) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, classFile),
            ClassFileLocator.ForClassLoader.of(loader));
    TypeDescription type = TypePool.Default.of(locator).describe(name).resolve();
    return new ByteBuddy()
        .with(TypeValidation.DISABLED)
        .decorate(type, locator)
        .visit(advice().on(named(method)))
        .make()
        .getBytes();
  }

  private IndyAdvice advice() {
    try {
      IndyAdvice known = advice == null ? new IndyAdvice() : advice;
      advice = known;
      return known;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
