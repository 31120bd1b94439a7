package dev.weir.config;

import java.util.Locale;

/** A name for a set of defaults; each key says its own. */
public enum Preset {
  DEVELOPMENT,
  STAGING,
  PRODUCTION;

  /** As it is written: {@code development}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
