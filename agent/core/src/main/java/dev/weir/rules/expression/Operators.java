package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What an operator with two operands does, called through method handles. */
@SuppressWarnings("unused") // through method handles
final class Operators {
  private Operators() {}

  /**
   * @param name of a method here
   * @param operand the type of both operands
   */
  static MethodHandle handle(String name, Class<?> returns, Class<?> operand) {
    return Handles.staticMethod(
        MethodHandles.lookup(),
        Operators.class,
        name,
        MethodType.methodType(returns, operand, operand));
  }

  static long plus(long a, long b) {
    return a + b;
  }

  static double plus(double a, double b) {
    return a + b;
  }

  static String plus(String a, String b) {
    return a.concat(b);
  }

  static long minus(long a, long b) {
    return a - b;
  }

  static double minus(double a, double b) {
    return a - b;
  }

  static long times(long a, long b) {
    return a * b;
  }

  static double times(double a, double b) {
    return a * b;
  }

  static double divide(double a, double b) {
    return a / b;
  }

  static boolean less(long a, long b) {
    return a < b;
  }

  static boolean less(double a, double b) {
    return a < b;
  }

  static boolean lessOrEqual(long a, long b) {
    return a <= b;
  }

  static boolean lessOrEqual(double a, double b) {
    return a <= b;
  }

  static boolean greater(long a, long b) {
    return a > b;
  }

  static boolean greater(double a, double b) {
    return a > b;
  }

  static boolean greaterOrEqual(long a, long b) {
    return a >= b;
  }

  static boolean greaterOrEqual(double a, double b) {
    return a >= b;
  }

  static boolean equal(long a, long b) {
    return a == b;
  }

  static boolean equal(double a, double b) {
    return a == b;
  }

  static boolean equal(boolean a, boolean b) {
    return a == b;
  }

  static boolean equal(String a, String b) {
    return a.equals(b);
  }

  static boolean equal(Object a, Object b) {
    return a.equals(b);
  }
}
