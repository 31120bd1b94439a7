package com.example.jdbc;

/**
 * Makes objects of classes that are abstract in their source, so as not to write out the hundreds
 * of methods of JDBC that nobody calls. The test's class loader takes {@code abstract} from them.
 */
final class Concrete {
  private Concrete() {}

  static <T> T make(Class<T> type, Object... arguments) {
    try {
      return type.cast(type.getDeclaredConstructors()[0].newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not concrete", e);
    }
  }
}
