package dev.weir.cli.grafana;

import dev.weir.cli.Unanswerable;

/** Something that a Grafana is to have. */
interface Wanted {
  /** {@code data source}, {@code folder} or {@code dashboard}. */
  String kind();

  /** What Grafana knows it by. */
  String uid();

  /**
   * Looks at what is there.
   *
   * @throws Refused where it cannot become what is wanted
   */
  Change from(GrafanaApi grafana) throws Unanswerable, Refused;

  /**
   * What to do about an answer that is none of success.
   *
   * @return a sentence
   */
  String remedy(Answer answer);
}
