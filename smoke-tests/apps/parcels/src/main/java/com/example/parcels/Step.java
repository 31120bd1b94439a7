package com.example.parcels;

/**
 * What is done to a parcel on its way.
 *
 * @param <P> what it is done to
 */
public interface Step<P> {

  /** Returns where the parcel goes next. */
  String process(P parcel);

  /** What the log calls it. */
  default String title() {
    return getClass().getSimpleName();
  }
}
