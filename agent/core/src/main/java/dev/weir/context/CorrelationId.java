package dev.weir.context;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ids that tell requests apart: 20 characters, 100 bits of chance, no lock and no entropy pool. */
final class CorrelationId {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32
  private static final int LENGTH = 20;
  private static final int CHARACTERS_OF_A_LONG = 12;

  /** A UUID has 36, a W3C trace parent 55. Whoever sends a request writes its headers. */
  private static final int LONGEST = 128;

  private CorrelationId() {}

  static String next() {
    byte[] id = new byte[LENGTH];
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long bits = random.nextLong();
    for (int i = 0; i < LENGTH; i++) {
      if (i == CHARACTERS_OF_A_LONG) {
        bits = random.nextLong();
      }
      id[i] = (byte) ALPHABET.charAt((int) bits & 31);
      bits >>>= 5;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether an id that a caller sent may go into log lines and headers: not too long, and without
   * anything that a log's reader, a shell or a logger's own lookups could take for more than text.
   */
  static boolean isAcceptable(@Nullable String sent) {
    if (sent == null || sent.isEmpty() || sent.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < sent.length(); i++) {
      if (!isPlain(sent.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_.:/+=@~".indexOf(c) >= 0;
  }
}
