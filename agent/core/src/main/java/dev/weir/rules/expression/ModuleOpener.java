package dev.weir.rules.expression;

/** Opens a package of a named module to the agent, which only the JVM's instrumentation may do. */
public interface ModuleOpener {

  /** Leaves every module as it is: for tests and tools that run without instrumentation. */
  ModuleOpener NONE =
      new ModuleOpener() {
        @Override
        public boolean open(Class<?> type, Class<?> to) {
          return false;
        }
      };

  /**
   * Opens the package of {@code type} to the module of {@code to}, and to no other.
   *
   * @return whether that was done
   */
  boolean open(Class<?> type, Class<?> to);
}
