package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a few words of somebody else's format: what an enum's constants say of themselves. */
public final class WordType<E extends Enum<E>> extends ScalarType<E> {
  private final E[] constants;

  private WordType(E[] constants) {
    super("one of " + String.join(", ", words(constants)));
    this.constants = constants;
  }

  /**
   * @param constants in the order of the documentation
   */
  public static <E extends Enum<E>> WordType<E> of(E[] constants) {
    return new WordType<>(constants);
  }

  @Override
  protected @Nullable E parse(String text, Position at) {
    for (E constant : constants) {
      if (constant.toString().equals(text)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  protected String advice(String text) {
    return super.advice(text) + Nearest.question(text, words(constants));
  }

  private static List<String> words(Enum<?>[] constants) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : constants) {
      words.add(constant.toString());
    }
    return words;
  }
}
