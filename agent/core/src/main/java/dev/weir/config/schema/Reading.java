package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over a document: the place it has come to, and the problems met so far. */
public final class Reading {
  private final Overrides overrides;
  private final Map<String, String> variables;
  private final List<Problem> problems;
  private final @Nullable String preset;
  private final @Nullable Reading above;
  private final String name;
  private final boolean overridable;

  private Reading(
      Reading of,
      @Nullable String preset,
      @Nullable Reading above,
      String name,
      boolean overridable) {
    this(of.overrides, of.variables, of.problems, preset, above, name, overridable);
  }

  private Reading(
      Overrides overrides,
      Map<String, String> variables,
      List<Problem> problems,
      @Nullable String preset,
      @Nullable Reading above,
      String name,
      boolean overridable) {
    this.overrides = overrides;
    this.variables = variables;
    this.problems = problems;
    this.preset = preset;
    this.above = above;
    this.name = name;
    this.overridable = overridable;
  }

  /**
   * At the root of a document.
   *
   * @param variables what <code>${NAME}</code> stands for
   * @param problems collects what is wrong
   */
  public static Reading of(
      Overrides overrides, Map<String, String> variables, List<Problem> problems) {
    return new Reading(overrides, variables, problems, null, null, "", true);
  }

  /** With the defaults of a preset. */
  public Reading under(@Nullable String preset) {
    return new Reading(this, preset, above, name, overridable);
  }

  /** The value of one key of a mapping, without a word about what is wrong. */
  public <T> @Nullable T peek(Key<T> key, Node mapping) {
    Reading quiet = of(overrides, variables, new ArrayList<Problem>());
    Node.Entry entry =
        mapping instanceof Node.Mapping ? ((Node.Mapping) mapping).find(key.name()) : null;
    return quiet.value(key, entry == null ? null : entry.value);
  }

  /**
   * Reports properties, arguments and variables that were meant for a key and missed it.
   *
   * @param others what is looked up elsewhere
   */
  public void reportUnknownOverrides(SectionType<?> root, String... others) {
    new OverrideCheck(root, others).report(overrides, this);
  }

  /** The place of a key: {@code http.listen}. */
  public String path() {
    String path = above == null ? "" : above.path();
    return path.isEmpty() ? name : path + "." + name;
  }

  public void problem(Position at, String message) {
    problems.add(new Problem(at, message));
  }

  /** How many there are so far: a larger number later on means that something was wrong. */
  public int problemCount() {
    return problems.size();
  }

  /** Adds a sentence to every problem from an index on: what follows from it. */
  void conclude(int from, String consequence) {
    for (int i = from; i < problems.size(); i++) {
      problems.set(i, problems.get(i).and(consequence));
    }
  }

  /** A wrong kind of value: {@code `http` is a list. Write a mapping.}. */
  void refuse(Node node, String wanted) {
    problem(node.at(), "`" + path() + "` is " + node.kind() + ". Write " + wanted + ".");
  }

  /** Text with its variables expanded, or null once a missing one has been reported. */
  @Nullable String expand(Node.Scalar scalar) {
    return Variables.expand(scalar, variables, this);
  }

  /** What is set outside the file for keys below this place, by environment variable. */
  Map<String, Node> overridesBelow() {
    return overridable ? overrides.below(path()) : Collections.<String, Node>emptyMap();
  }

  Reading key(String name) {
    return new Reading(this, preset, this, name, overridable);
  }

  /** An item of the list at this place: it has no name of its own, so nothing overrides it. */
  Reading item() {
    return new Reading(this, preset, above, name, false);
  }

  /** An item with keys: messages name them from here. */
  Reading section() {
    return new Reading(this, preset, null, "", false);
  }

  /** Whether this is inside an item of a list, which is left out whole if anything is wrong. */
  boolean isInItem() {
    return !overridable;
  }

  <T> @Nullable T value(Key<T> key, @Nullable Node written) {
    return written == null && !overridable
        ? key.absent(preset, this)
        : value(key.name(), key.type(), written, key.fallback(preset));
  }

  /**
   * The first that can be read of: property, argument, variable, file, default. So a mistake in a
   * strong source is reported and the next one counts.
   */
  <T> @Nullable T value(
      String name, Type<T> type, @Nullable Node written, @Nullable Node fallback) {
    Reading here = key(name);
    if (overridable && type.isScalar()) {
      for (Node outside : overrides.of(here.path())) {
        T value = here.read(type, outside);
        if (value != null) {
          return value;
        }
      }
    }
    T value = here.read(type, written);
    return value == null ? here.read(type, fallback) : value;
  }

  private <T> @Nullable T read(Type<T> type, @Nullable Node node) {
    return node == null || node.isNull() ? null : type.read(node, this);
  }
}
