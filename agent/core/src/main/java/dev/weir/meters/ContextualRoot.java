package dev.weir.meters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where walks begin in the tree of a metric to which a view adds labels: those are walked first, so
 * whoever records need not know of them. Where no view does, this class is never loaded.
 */
final class ContextualRoot<P> extends SeriesNode<P> {
  private final SeriesNode<P> root;
  private final AddedLabel[] added;

  ContextualRoot(Series<P> series, SeriesNode<P> root, List<AddedLabel> added) {
    super(series, null, "", 0);
    this.root = root;
    this.added = added.toArray(new AddedLabel[0]);
  }

  @Override
  public SeriesNode<P> child(@Nullable String labelValue) {
    return here().child(labelValue);
  }

  @Override
  public P point() {
    return here().point();
  }

  private SeriesNode<P> here() {
    SeriesNode<P> node = root;
    for (AddedLabel label : added) {
      node = node.child(label.value());
    }
    return node;
  }
}
