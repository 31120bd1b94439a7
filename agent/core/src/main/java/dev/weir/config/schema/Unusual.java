package dev.weir.config.schema;

/** Not everyday YAML: the library is to read it. Without a trace, as nobody is told of it. */
final class Unusual extends Exception {
  private static final long serialVersionUID = 1L;

  static final Unusual YAML = new Unusual();

  private Unusual() {
    super(null, null, false, false);
  }
}
