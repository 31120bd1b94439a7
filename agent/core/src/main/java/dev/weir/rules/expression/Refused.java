package dev.weir.rules.expression;

import dev.weir.rules.types.Member;
import dev.weir.rules.types.Properties;
import dev.weir.rules.types.ValueType;

/**
 * What no expression may touch, so that a configuration file can read and not run: the types that
 * lead from any object to the whole JVM, and the JDK's methods that change what they are asked.
 */
final class Refused {
  private static final String[] TYPES = {
    "java/lang/Class",
    "java/lang/ClassLoader",
    "java/lang/Module",
    "java/lang/ModuleLayer",
    "java/lang/Package",
    "java/lang/Process",
    "java/lang/ProcessBuilder",
    "java/lang/ProcessHandle",
    "java/lang/Runtime",
    "java/security/ProtectionDomain",
    "javax/script/ScriptEngine",
    "sun/misc/Unsafe",
  };
  private static final String[] PACKAGES = {
    "java/lang/instrument/", "java/lang/invoke/", "java/lang/reflect/", "jdk/internal/"
  };

  /** Names of the JDK; what an application means by {@code next} is its own affair. */
  private static final String COMMANDS =
      " abort call cancel clone close createNewFile createTempFile decrementAndGet delete finish"
          + " flush getAndDecrement getAndIncrement incrementAndGet interrupt join mkdir mkdirs"
          + " next nextElement pop poll pollFirst pollLast previous read readLine readObject remove"
          + " removeFirst removeLast reset shutdownNow sumThenReset take takeFirst takeLast"
          + " tryLock ";

  private Refused() {}

  /**
   * @param properties those of the type
   */
  static void check(ValueType type, Properties properties, int offset) throws ExpressionError {
    for (String refused : TYPES) {
      if (properties.extend(refused)) {
        throw refusal(type, offset);
      }
    }
    for (String refused : PACKAGES) {
      if (type.internalName().startsWith(refused)) {
        throw refusal(type, offset);
      }
    }
  }

  static void check(Member member, int offset) throws ExpressionError {
    if (member.isMethod() && member.isOfJdk() && COMMANDS.contains(" " + member.name() + " ")) {
      throw new ExpressionError(
          offset, "`" + member + "` changes something", "An expression can only read.");
    }
  }

  private static ExpressionError refusal(ValueType type, int offset) {
    return new ExpressionError(
        offset,
        "an expression may not touch " + type,
        type.is("java/lang/Class") ? "For a class's name write simple_name(…)." : "");
  }
}
