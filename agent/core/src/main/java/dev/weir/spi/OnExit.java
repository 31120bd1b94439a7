package dev.weir.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public static advice method that runs when the advised method returns or throws. Where it
 * returns a value, that value takes the place of the advised method's own. Whatever it throws is
 * caught, counted and logged once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnExit {}
