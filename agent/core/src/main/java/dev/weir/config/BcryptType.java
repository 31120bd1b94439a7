package dev.weir.config;

import dev.weir.config.schema.ScalarType;
import org.jspecify.annotations.Nullable;

/** {@code $2y$10$} and 53 characters: version, cost, salt and hash. */
final class BcryptType extends ScalarType<String> {
  static final BcryptType HASH = new BcryptType();

  private static final int LENGTH = 60;
  private static final int HASH_BEGINS = 7;

  /** One more doubles the time; 16 takes some four seconds, longer than a scrape may. */
  private static final int GREATEST_COST = 16;

  private BcryptType() {
    super("a bcrypt hash of cost 4 to 16, as `htpasswd -nBC 10` makes it");
  }

  @Override
  protected @Nullable String parse(String text, Position at) {
    boolean formed =
        text.length() == LENGTH
            && text.startsWith("$2")
            && "aby".indexOf(text.charAt(2)) >= 0
            && text.charAt(3) == '$'
            && text.charAt(HASH_BEGINS - 1) == '$';
    return formed && isCost(text.substring(4, 6)) && isHash(text) ? text : null;
  }

  private static boolean isCost(String digits) {
    for (int cost = 4; cost <= GREATEST_COST; cost++) {
      if (digits.equals((cost < 10 ? "0" : "") + cost)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHash(String text) {
    for (int i = HASH_BEGINS; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '.' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** It may be a password. */
  @Override
  protected String shown(String text) {
    return "no such hash";
  }
}
