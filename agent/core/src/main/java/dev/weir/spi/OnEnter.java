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
public @interface OnEnter {}
