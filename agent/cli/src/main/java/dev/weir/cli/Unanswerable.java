package dev.weir.cli;

/** A question that cannot be answered; the message is one line: fact, value, action. */
public final class Unanswerable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unanswerable(String line) {
    super(line);
  }
}
