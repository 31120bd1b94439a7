package dev.weir.config.schema;

import dev.weir.config.schema.Node.Scalar;
import dev.weir.config.schema.Node.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of one type. An item that has anything wrong with it is left out; the others stay. */
public final class ListType<T> extends Type<List<T>> {
  private final Type<T> itemType;
  private final String item;
  private final boolean acceptsOne;

  private ListType(Type<T> itemType, String item, boolean acceptsOne) {
    this.itemType = itemType;
    this.item = item;
    this.acceptsOne = acceptsOne;
  }

  /**
   * @param item what messages call one: {@code rule}
   */
  public static <T> ListType<T> of(Type<T> itemType, String item) {
    return new ListType<>(itemType, item, false);
  }

  /** A list, or the one item without the brackets. */
  public static <T> ListType<T> oneOrMore(Type<T> itemType, String item) {
    return new ListType<>(itemType, item, true);
  }

  public Type<T> itemType() {
    return itemType.itself();
  }

  @Override
  public @Nullable List<T> read(Node node, Reading in) {
    List<T> items = new ArrayList<>();
    if (node instanceof Sequence) {
      for (Node each : ((Sequence) node).items) {
        addTo(items, each, in);
      }
    } else if (acceptsOne && node instanceof Scalar) {
      addTo(items, node, in);
    } else {
      in.refuse(node, wanted());
      return null;
    }
    return Collections.unmodifiableList(items);
  }

  private void addTo(List<T> items, Node node, Reading in) {
    int before = in.problemCount();
    T value = itemType.read(node, itemType.isScalar() ? in.item() : in.section());
    if (value != null && in.problemCount() == before) {
      items.add(value);
    } else if (!itemType.isScalar() && !in.isInItem()) {
      in.conclude(before, "This " + item + " is left out.");
    }
  }

  @Override
  public String wanted() {
    return (acceptsOne ? itemType.wanted() + ", or a list of " : "a list of ") + plural();
  }

  private String plural() {
    if (item.endsWith("y")) {
      return item.substring(0, item.length() - 1) + "ies";
    }
    return item + (item.endsWith("s") ? "es" : "s");
  }
}
