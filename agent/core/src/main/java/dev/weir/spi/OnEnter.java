package dev.weir.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public static advice method that runs before the advised method's body. What it returns (an
 * object of any type, or a {@code long}) reaches the exit advice as {@link Enter}. Whatever it
 * throws is caught, counted and logged once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnEnter {

  /**
   * Whether what it returns also takes the place of the last of its parameters, an {@link Argument}
   * of the same type. Where it fails, the argument stays as it was.
   */
  boolean replacesArgument() default false;
}
