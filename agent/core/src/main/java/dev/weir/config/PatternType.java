package dev.weir.config;

import dev.weir.config.schema.ScalarType;
import org.jspecify.annotations.Nullable;

/** Names of Java things as source code writes them; {@code *} stands for any characters. */
class PatternType extends ScalarType<String> {
  static final PatternType CLASS =
      new PatternType("a class name with dots, such as com.acme.Billing or com.acme.*Service");

  /** No stars: an annotation is looked for by its name in the bytes of every class. */
  static final PatternType ANNOTATION =
      new PatternType("the full name of an annotation, such as com.acme.Timed, without *") {
        @Override
        protected @Nullable String parse(String text, Position at) {
          boolean full = text.indexOf('.') > 0 && text.indexOf('*') < 0 && text.indexOf('@') < 0;
          return full ? super.parse(text, at) : null;
        }
      };

  static final PatternType METHOD =
      new PatternType("a method name without parentheses, such as isAllowed, get* or <init>");

  /** A type as a signature names it. */
  static final PatternType RETURN_TYPE = new PatternType("a type such as int or java.lang.String");

  /** A static field or method. */
  static final PatternType MEMBER =
      new PatternType("a static member such as com.acme.Registry.instance");

  static final PatternType PACKAGE = new PatternType("a package name such as com.acme");

  private PatternType(String wanted) {
    super(wanted);
  }

  @Override
  protected @Nullable String parse(String text, Position at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z'; // what most characters are
      if (!letter && (c <= ' ' || "/\\(){};,".indexOf(c) >= 0)) {
        return null;
      }
    }
    return text.isEmpty() ? null : text;
  }

  /** Whether it says nothing: {@code *}, {@code **}, {@code *.*}. */
  static boolean matchesAll(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '*' && pattern.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }
}
