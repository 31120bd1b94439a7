package dev.weir.config;

/** Who may call a method. */
public enum Visibility {
  PUBLIC,
  PROTECTED,
  PACKAGE,
  PRIVATE
}
