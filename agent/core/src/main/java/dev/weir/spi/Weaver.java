package dev.weir.spi;

/**
 * All that an instrumentation sees of weaving: which classes, which methods, which advice. Used on
 * one thread.
 */
public interface Weaver {

  /**
   * Hooks of classes known by name.
   *
   * @param classNames binary names, {@code com.zaxxer.hikari.pool.HikariPool}; each gets the same
   *     hooks
   */
  TypeWeaver type(String... classNames);

  /**
   * Hooks of classes that only a running application can name, such as a JDBC driver nobody heard
   * of.
   *
   * @param kind what {@link Discovered#type} will call them, unique to the instrumentation: {@code
   *     jdbc.statement}
   */
  TypeWeaver discovered(String kind);

  /** The methods of one or more classes and the advice around them. */
  interface TypeWeaver {

    /**
     * @param methods which methods of the class, among those it declares with a body
     * @param adviceClass binary name of a class in the instrumentation's package or below, with at
     *     most one {@link OnEnter} and one {@link OnExit} method
     */
    TypeWeaver advise(Methods methods, String adviceClass);
  }
}
