package dev.weir.cli.generate;

/** A file that can be made again from the same configuration, byte by byte. */
interface Generated {
  String fileName();

  /** Which command makes it: {@code dashboards}. */
  String command();

  /**
   * Its text.
   *
   * @param mark a sentence that it is to hold once, in a place that changes nothing
   */
  String text(String mark);
}
