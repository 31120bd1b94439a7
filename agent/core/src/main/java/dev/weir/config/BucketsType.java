package dev.weir.config;

import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upper bounds of a histogram's buckets; {@code +Inf} is always there and never written. */
final class BucketsType extends Type<List<Double>> {
  private static final ListType<Double> NUMBERS = ListType.of(Scalars.NUMBER, "number");

  @Override
  public @Nullable List<Double> read(Node node, Reading in) {
    int before = in.problemCount();
    List<Double> bounds = NUMBERS.read(node, in);
    if (bounds == null || in.problemCount() > before) {
      return null;
    }
    if (bounds.isEmpty()) {
      in.problem(node.at(), "`buckets` is empty. Write ascending numbers, or leave the key out.");
      return null;
    }
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i) <= bounds.get(i - 1)) {
        in.problem(
            node.at(),
            "`buckets` goes from "
                + bounds.get(i - 1)
                + " to "
                + bounds.get(i)
                + ". Write each bound once, in ascending order.");
        return null;
      }
    }
    return bounds;
  }

  @Override
  public String wanted() {
    return "a list of ascending numbers";
  }
}
