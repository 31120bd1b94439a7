package dev.weir.cli.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name that people gave, as it can be part of files, addresses and metrics. Immutable. */
final class Slug {
  private static final int LONGEST_UID = 40;

  private final String name;
  private final String[] words;

  Slug(String name) {
    this.name = name;
    String plain = name.replaceAll("[^A-Za-z0-9]+", " ").trim();
    this.words = (plain.isEmpty() ? "x" : plain).split(" ");
  }

  /** {@code feature-gate}. */
  String dashed() {
    return String.join("-", words).toLowerCase(Locale.ROOT);
  }

  /** {@code feature_gate}. */
  String underscored() {
    return String.join("_", words).toLowerCase(Locale.ROOT);
  }

  /** {@code FeatureGate}. */
  String camel() {
    return Arrays.stream(words)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** At most 40 characters, as Grafana wants it. */
  String uid(String suffix) {
    String start = "weir-" + dashed();
    int most = LONGEST_UID - suffix.length();
    return (start.length() > most ? start.substring(0, most) : start) + suffix;
  }

  @Override
  public String toString() {
    return name;
  }
}
