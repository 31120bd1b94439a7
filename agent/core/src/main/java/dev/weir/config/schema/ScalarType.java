package dev.weir.config.schema;

import dev.weir.config.Position;
import org.jspecify.annotations.Nullable;

/** A value that one line of text holds, so that a variable or a property can hold it too. */
public abstract class ScalarType<T> extends Type<T> {
  private final String wanted;

  /**
   * @param wanted what to write, in words that follow "Write"
   */
  protected ScalarType(String wanted) {
    this.wanted = wanted;
  }

  /** The meaning of the text, or null where it has none. */
  protected abstract @Nullable T parse(String text, Position at);

  /** What to do about a text without a meaning. */
  protected String advice(String text) {
    return "Write " + wanted + ".";
  }

  /** How a text without a meaning is quoted. */
  protected String shown(String text) {
    return "`" + text + "`";
  }

  @Override
  public final @Nullable T read(Node node, Reading in) {
    if (!(node instanceof Node.Scalar)) {
      in.refuse(node, wanted);
      return null;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    String text = in.expand(scalar);
    T value = text == null ? null : parse(text, scalar.textAt());
    if (text != null && value == null) {
      in.problem(node.at(), "`" + in.path() + "` is " + shown(text) + ". " + advice(text));
    }
    return value;
  }

  @Override
  public final String wanted() {
    return wanted;
  }

  @Override
  public final boolean isScalar() {
    return true;
  }
}
