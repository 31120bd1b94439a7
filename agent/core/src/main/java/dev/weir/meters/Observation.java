package dev.weir.meters;

import java.util.List;

/** Something that is read at each scrape, until closed. Thread-safe. */
public abstract class Observation {
  Observation() {}

  /** Reads it no more; its series vanish from the next scrape. Closing twice does nothing. */
  public abstract void close();

  static Observation of(List<Observation> parts) {
    return new Observation() {
      @Override
      public void close() {
        for (Observation part : parts) {
          part.close();
        }
      }
    };
  }
}
