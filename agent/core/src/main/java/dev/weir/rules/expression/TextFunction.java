package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function from text to text that remembers recent answers, so that the few values a label has
 * are not built anew at each call. Thread-safe without locks: an answer is published whole, and
 * what one thread misses it computes again.
 */
abstract class TextFunction {
  private static final int SIZE = 64;

  /** Longer texts are unlikely to come again, and not worth the memory. */
  private static final int MAX_LENGTH = 128;

  private final @Nullable Answer[] answers = new @Nullable Answer[SIZE];

  abstract @Nullable String compute(String text);

  @SuppressWarnings("ReferenceEquality") // a shortcut: the same text again is the common case
  final @Nullable String apply(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SIZE - 1);
    Answer known = answers[slot];
    if (known != null && (known.text == text || known.text.equals(text))) {
      return known.answer;
    }
    String answer = compute(text);
    if (text.length() <= MAX_LENGTH) {
      answers[slot] = new Answer(text, answer);
    }
    return answer;
  }

  /** {@code (String)String}, bound to this function. */
  final MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              TextFunction.class, "apply", MethodType.methodType(String.class, String.class))
          .bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Answer {
    final String text;
    final @Nullable String answer;

    Answer(String text, @Nullable String answer) {
      this.text = text;
      this.answer = answer;
    }
  }

  /** {@code lower(x)}. */
  static final class Lower extends TextFunction {
    @Override
    String compute(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** {@code upper(x)}. */
  static final class Upper extends TextFunction {
    @Override
    String compute(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  }

  /** {@code matches(x, 'regex', 'replacement')}: null where the whole of x does not match. */
  static final class Replace extends TextFunction {
    private final Pattern pattern;
    private final String replacement;

    /** Anchored at both ends, as Prometheus anchors its own. */
    Replace(String regex, String replacement) {
      this.pattern = Pattern.compile("\\A(?:" + regex + ")\\z");
      this.replacement = replacement;
    }

    @Override
    @Nullable String compute(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? matcher.replaceFirst(replacement) : null;
    }
  }
}
