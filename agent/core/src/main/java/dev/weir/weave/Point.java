package dev.weir.weave;

/**
 * How an invokedynamic is called: where in the method it stands, and what it leaves alone when its
 * probe is gone. {@code enter}; {@code enter0}, whose parameter 0 is an argument that a probe may
 * replace; {@code exit}; {@code exit2}, whose parameter 2 is the result that a probe may replace.
 */
final class Point {
  private static final String ENTER = "enter";
  private static final String EXIT = "exit";

  private Point() {}

  /**
   * @param argument which parameter is the argument that the probe may replace; negative where it
   *     replaces none
   */
  static String enter(int argument) {
    return argument < 0 ? ENTER : ENTER + argument;
  }

  static boolean isEnter(String point) {
    return point.startsWith(ENTER);
  }

  /**
   * @param result which parameter is the method's result; negative where the probe replaces none
   */
  static String exit(int result) {
    return result < 0 ? EXIT : EXIT + result;
  }

  /** The parameter that may be replaced at a point of this name; negative where there is none. */
  static int result(String point) {
    int word = isEnter(point) ? ENTER.length() : EXIT.length();
    return point.length() > word ? Integer.parseInt(point.substring(word)) : -1;
  }
}
