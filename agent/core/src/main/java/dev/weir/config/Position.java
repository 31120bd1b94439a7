package dev.weir.config;

/** Where a value was written: a place in a file, or the variable or property that holds it. */
public final class Position {
  private final String source;
  private final int line;
  private final int column;

  private Position(String source, int line, int column) {
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /** A place in a file; lines and columns count from 1. */
  public static Position of(String file, int line, int column) {
    return new Position(file, line, column);
  }

  /** A source that has no lines, such as {@code environment variable WEIR_HTTP_LISTEN}. */
  public static Position in(String source) {
    return new Position(source, 0, 0);
  }

  /** The same line, so many characters to the right: a place inside an expression. */
  public Position right(int characters) {
    return line == 0 ? this : new Position(source, line, column + characters);
  }

  /** The file as it was named, or a description of the source that is not a file. */
  public String file() {
    return source;
  }

  /** From 1; 0 where the source has no lines. */
  public int line() {
    return line;
  }

  /** From 1; 0 where the source has no lines. */
  public int column() {
    return column;
  }

  /** {@code weir.yaml:12:7}. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
