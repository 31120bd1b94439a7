package dev.weir.jmx;

/** What a library says of a failure, in one line. */
final class Sentence {
  private static final int LONGEST = 300;

  private Sentence() {}

  static String of(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").trim();
    String line = failure.getMessage() == null ? failure.getClass().getSimpleName() : message;
    if (failure instanceof ClassCastException) {
      line = line.replaceAll(" \\(.*", ""); // which modules the classes are of
    }
    String shortened = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return shortened.endsWith(".") ? shortened : shortened + ".";
  }
}
