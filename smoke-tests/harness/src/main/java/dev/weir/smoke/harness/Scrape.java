package dev.weir.smoke.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a side port exposed at one moment, in Prometheus' text format. Immutable. */
public final class Scrape {
  private final String text;
  private final List<Sample> samples;

  private Scrape(String text, List<Sample> samples) {
    this.text = text;
    this.samples = samples;
  }

  /**
   * Reads an exposition.
   *
   * @throws IllegalArgumentException where a line is not of the format
   */
  public static Scrape parse(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> samples.add(new SampleLine(line).parse()));
    return new Scrape(text, List.copyOf(samples));
  }

  public String text() {
    return text;
  }

  /** The names of all samples. */
  public Set<String> names() {
    return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The samples of this name that carry these labels, and perhaps more. */
  public List<Sample> samples(String name, String... labels) {
    Map<String, String> wanted = map(labels);
    return samples.stream()
        .filter(sample -> sample.name().equals(name) && sample.carries(wanted))
        .toList();
  }

  /**
   * The value of the one sample of this name that carries these labels.
   *
   * @throws IllegalStateException where there is none, or more than one
   */
  public double value(String name, String... labels) {
    List<Sample> found = samples(name, labels);
    if (found.size() != 1) {
      throw new IllegalStateException(
          found.size() + " samples are " + name + map(labels) + " among\n" + lines(name));
    }
    return found.get(0).value();
  }

  /** The sum over all samples of this name that carry these labels; 0 where there is none. */
  public double sum(String name, String... labels) {
    return samples(name, labels).stream().mapToDouble(Sample::value).sum();
  }

  /** The lines of a metric, for a person to read. */
  public String lines(String name) {
    return text.lines().filter(line -> line.startsWith(name)).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return text;
  }

  private static Map<String, String> map(String... labels) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      map.put(labels[i], labels[i + 1]);
    }
    return map;
  }
}
