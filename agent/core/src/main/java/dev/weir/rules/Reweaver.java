package dev.weir.rules;

import java.util.Collection;

/** Weaves classes anew that may have been loaded before a rule turned out to concern them. */
public interface Reweaver {
  /**
   * @param classNames binary names; those not loaded are woven when they are
   */
  void reweave(Collection<String> classNames);
}
