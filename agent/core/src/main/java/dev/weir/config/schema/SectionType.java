package dev.weir.config.schema;

import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are declared: any other key is a mistake. */
public abstract class SectionType<T> extends Type<T> {
  private final List<Key<?>> keys;

  protected SectionType(Key<?>... keys) {
    this.keys = Collections.unmodifiableList(Arrays.asList(keys));
  }

  /** The declared keys, in the order of the documentation. */
  public final List<Key<?>> keys() {
    return keys;
  }

  /**
   * Makes the object. Called once every key has been read and no required one is missing.
   *
   * @return null once keys that contradict each other have been reported
   */
  protected abstract @Nullable T build(Values in, Reading reading);

  @Override
  public final @Nullable T read(Node node, Reading in) {
    if (!(node instanceof Mapping)) {
      in.refuse(node, wanted());
      return null;
    }
    int before = in.problemCount();
    Mapping mapping = (Mapping) node;
    reportRepeated(mapping, in);
    reportUnknown(mapping, keys, in);
    Values values = new Values(node.at());
    boolean complete = true;
    for (Key<?> key : keys) {
      complete &= readKey(key, mapping, values, in);
    }
    boolean leftOut = in.isInItem() && in.problemCount() > before;
    return complete && !leftOut ? build(values, in) : null;
  }

  @Override
  public String wanted() {
    return "a mapping";
  }

  private static boolean readKey(Key<?> key, Mapping mapping, Values values, Reading in) {
    Entry entry = mapping.find(key.name());
    int before = in.problemCount();
    Object value = in.value(key, entry == null ? null : entry.value);
    if (value != null) {
      values.put(key, value);
    } else if (key.isRequired() && in.problemCount() == before) {
      in.problem(mapping.at(), "`" + key.name() + "` is missing. Write " + key.wanted() + ".");
    }
    return value != null || !key.isRequired();
  }

  static void reportUnknown(Mapping mapping, List<Key<?>> keys, Reading in) {
    List<String> names = new ArrayList<>();
    for (Key<?> key : keys) {
      names.add(key.name());
    }
    for (Entry entry : mapping.entries) {
      if (!names.contains(entry.key)) {
        String question = Nearest.question(entry.key, names);
        String action = question.isEmpty() ? " Known here: " + join(names) + "." : question;
        in.problem(entry.at, "unknown key `" + entry.key + "`." + action);
      }
    }
  }

  static void reportRepeated(Mapping mapping, Reading in) {
    for (Entry entry : mapping.entries) {
      Entry first = mapping.find(entry.key);
      if (first != null && first != entry) {
        in.problem(
            entry.at,
            "`"
                + entry.key
                + "` is there twice, first on line "
                + first.at.line()
                + ". Remove one.");
      }
    }
  }

  private static String join(List<String> names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      joined.append(joined.length() == 0 ? "" : ", ").append(name);
    }
    return joined.toString();
  }
}
