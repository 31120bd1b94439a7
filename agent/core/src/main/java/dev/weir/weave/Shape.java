package dev.weir.weave;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What a probe takes and gives at one point of a method. Immutable. */
public final class Shape {
  /** What a probe gives back. */
  public enum Gives {
    NOTHING,
    /** At entry: a {@code long} for its exit, never boxed. */
    LONG,
    /** At entry: an object for its exit. */
    OBJECT,
    /** At entry: an object for its exit, which also takes the place of its last input. */
    ARGUMENT,
    /** At exit: the value that the method returns in place of its own. */
    RESULT
  }

  public final List<Input> inputs;
  public final Gives gives;

  private Shape(List<Input> inputs, Gives gives) {
    this.inputs = Collections.unmodifiableList(inputs);
    this.gives = gives;
  }

  public static Shape of(Gives gives, Input... inputs) {
    return new Shape(Arrays.asList(inputs), gives);
  }

  public static Shape of(Gives gives, List<Input> inputs) {
    return new Shape(inputs, gives);
  }

  @Override
  public String toString() {
    return inputs + " gives " + gives;
  }
}
