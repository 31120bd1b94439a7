package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of a few words: the constants of an enum in lower case. */
public final class EnumType<E extends Enum<E>> extends ScalarType<E> {
  private final E[] constants;

  private EnumType(E[] constants) {
    super("one of " + join(constants));
    this.constants = constants;
  }

  /**
   * @param constants in the order of the documentation
   */
  public static <E extends Enum<E>> EnumType<E> of(E[] constants) {
    return new EnumType<>(constants);
  }

  @Override
  protected @Nullable E parse(String text, Position at) {
    for (E constant : constants) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  protected String advice(String text) {
    List<String> words = new ArrayList<>();
    for (E constant : constants) {
      words.add(word(constant));
    }
    return super.advice(text) + Nearest.question(text, words);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String join(Enum<?>[] constants) {
    StringBuilder words = new StringBuilder();
    for (Enum<?> constant : constants) {
      words.append(words.length() == 0 ? "" : ", ").append(word(constant));
    }
    return words.toString();
  }
}
