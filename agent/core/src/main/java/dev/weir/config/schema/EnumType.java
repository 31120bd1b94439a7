package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of a few words: the constants of an enum in lower case. */
public final class EnumType<E extends Enum<E>> extends ScalarType<E> {
  private final E[] constants;
  private final String[] words;

  private EnumType(E[] constants) {
    super("one of " + String.join(", ", words(constants)));
    this.constants = constants;
    this.words = words(constants);
  }

  /**
   * @param constants in the order of the documentation
   */
  public static <E extends Enum<E>> EnumType<E> of(E[] constants) {
    return new EnumType<>(constants);
  }

  @Override
  protected @Nullable E parse(String text, Position at) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(text)) {
        return constants[i];
      }
    }
    return null;
  }

  @Override
  protected String advice(String text) {
    return super.advice(text) + Nearest.question(text, Arrays.asList(words));
  }

  private static String[] words(Enum<?>[] constants) {
    String[] words = new String[constants.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = constants[i].name().toLowerCase(Locale.ROOT);
    }
    return words;
  }
}
