package dev.weir.exposition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mindrot.jbcrypt.BCrypt;

/**
 * Basic authentication. A hash of bcrypt takes some 50 ms of a processor to check, on purpose: a
 * password that was right is remembered by its SHA-256, one for each user, and of all others no
 * more are checked than {@link Allowance} has it. Thread-safe.
 */
final class Passwords {
  private static final String SCHEME = "Basic ";

  private final Map<String, String> hashes;
  private final Map<String, byte[]> right = new ConcurrentHashMap<>();
  private final Allowance checks = new Allowance(8, 4);

  /**
   * @param hashes of bcrypt, by user; not empty
   */
  Passwords(Map<String, String> hashes) {
    this.hashes = hashes;
  }

  boolean admit(Request request, Response response) {
    String[] given = credentials(request.header("authorization"));
    if (given != null && isRemembered(given[0], given[1])) {
      return true;
    }
    if (given != null && !checks.take()) {
      response.line(429, "too many passwords are being tried. Wait a second.");
      response.header("Retry-After", "1");
      return false;
    }
    if (given != null && isRight(given[0], given[1])) {
      return true;
    }
    response.line(401, "this side port asks for a user and a password that it knows.");
    response.header("WWW-Authenticate", "Basic realm=\"weir\", charset=\"UTF-8\"");
    return false;
  }

  private boolean isRemembered(String user, String password) {
    byte[] known = right.get(user);
    return known != null && MessageDigest.isEqual(known, digest(password));
  }

  /** Takes as long for a user whom nobody knows: who there is, is not to be learnt. */
  private boolean isRight(String user, String password) {
    String hash = hashes.get(user);
    String compared = hash == null ? hashes.values().iterator().next() : hash;
    // The versions a, b and y differ in how other programs once erred.
    boolean same = BCrypt.checkpw(password, "$2a" + compared.substring(3));
    if (hash == null || !same) {
      return false;
    }
    right.put(user, digest(password));
    return true;
  }

  /** User and password; null where none can be made out. */
  private static String @Nullable [] credentials(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0 ? null : new String[] {text.substring(0, colon), text.substring(colon + 1)};
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static byte[] digest(String password) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
