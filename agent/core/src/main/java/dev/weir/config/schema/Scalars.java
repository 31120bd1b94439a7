package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.Text;
import org.jspecify.annotations.Nullable;

/** The types of single values. */
public final class Scalars {
  private Scalars() {}

  /** Any text, taken literally: {@code true} and {@code 1.0} keep their spelling. */
  public static final ScalarType<String> TEXT =
      new ScalarType<String>("text") {
        @Override
        protected String parse(String text, Position at) {
          return text;
        }
      };

  /** An expression, kept as text for the rules to compile. */
  public static final ScalarType<Text> EXPRESSION =
      new ScalarType<Text>("an expression") {
        @Override
        protected @Nullable Text parse(String text, Position at) {
          return text.trim().isEmpty() ? null : new Text(text, at);
        }
      };

  public static final ScalarType<Boolean> BOOLEAN =
      new ScalarType<Boolean>("true or false") {
        @Override
        protected @Nullable Boolean parse(String text, Position at) {
          boolean yes = text.equalsIgnoreCase("true");
          return yes || text.equalsIgnoreCase("false") ? yes : null;
        }
      };

  /** A finite decimal number. */
  public static final ScalarType<Double> NUMBER =
      new ScalarType<Double>("a number") {
        @Override
        protected @Nullable Double parse(String text, Position at) {
          return number(text);
        }
      };

  /** A share as a ratio: {@code 15%} is 0.15. */
  public static final ScalarType<Double> PERCENT =
      new ScalarType<Double>("a percentage from 0% to 100%") {
        @Override
        protected @Nullable Double parse(String text, Position at) {
          Double percent =
              text.endsWith("%") ? number(text.substring(0, text.length() - 1).trim()) : null;
          return percent == null || percent < 0 || percent > 100 ? null : percent / 100;
        }
      };

  /** A whole number within bounds, both included. */
  public static ScalarType<Integer> integer(final int least, final int most) {
    return new ScalarType<Integer>("a whole number from " + least + " to " + most) {
      @Override
      protected @Nullable Integer parse(String text, Position at) {
        try {
          int value = Integer.parseInt(text);
          return value < least || value > most ? null : value;
        } catch (NumberFormatException notOne) {
          return null;
        }
      }
    };
  }

  /** Only characters of a decimal number: Java itself would take {@code 1d} and {@code NaN} too. */
  private static @Nullable Double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? null : value;
    } catch (NumberFormatException notOne) {
      return null;
    }
  }
}
