package dev.weir.config;

/**
 * One thing wrong with a configuration, in one line: a fact, the value that was met and what to do
 * about it.
 */
public final class Problem {
  private static final int LONGEST = 600;
  private static final String CUT = " … ";

  private final Position at;
  private final String message;

  public Problem(Position at, String message) {
    this.at = at;
    this.message = oneLine(message);
  }

  /** Whatever the values quoted in it: a file may hold anything. */
  private static String oneLine(String message) {
    int half = LONGEST / 2;
    boolean cut = message.length() > LONGEST;
    StringBuilder line = new StringBuilder(cut ? message.substring(0, half) : message);
    if (cut) {
      line.append(CUT).append(message, message.length() - half, message.length());
    }
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  public Position at() {
    return at;
  }

  public String message() {
    return message;
  }

  /** The same with one more sentence: what follows from it. */
  public Problem and(String consequence) {
    return new Problem(at, message + " " + consequence);
  }

  /** {@code weir.yaml:3:1: unknown key `metrcs`. Did you mean `metrics`?}. */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
