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
    @Nullable Entry[] given = given((Mapping) node, in);
    Values values = new Values(node.at(), given.length);
    boolean complete = true;
    for (int i = 0; i < given.length; i++) {
      complete &= readKey(keys.get(i), given[i], values, in);
    }
    boolean leftOut = in.isInItem() && in.problemCount() > before;
    return complete && !leftOut ? build(values, in) : null;
  }

  @Override
  public String wanted() {
    return "a mapping";
  }

  /** The first entry of each key, in the order of the keys. */
  private @Nullable Entry[] given(Mapping mapping, Reading in) {
    @Nullable Entry[] given = new Entry[keys.size()];
    int index = -1;
    for (Entry entry : mapping.entries) {
      index = indexOf(entry.key, keys, index + 1);
      if (index < 0) {
        reportUnknown(entry, keys, in);
      } else if (given[index] != null) {
        reportRepeated(entry, given[index], in);
      } else {
        given[index] = entry;
      }
    }
    return given;
  }

  /** Begins where the key is expected: most mappings have theirs in the declared order. */
  private static int indexOf(String name, List<Key<?>> keys, int expected) {
    for (int i = 0; i < keys.size(); i++) {
      int index = (expected + i) % keys.size();
      if (keys.get(index).name().equals(name)) {
        return index;
      }
    }
    return -1;
  }

  private static boolean readKey(Key<?> key, @Nullable Entry entry, Values values, Reading in) {
    int before = in.problemCount();
    Object value = in.value(key, entry == null ? null : entry.value);
    if (value != null) {
      values.put(key, value);
    } else if (key.isRequired() && in.problemCount() == before) {
      in.problem(values.at(), "`" + key.name() + "` is missing. Write " + key.wanted() + ".");
    }
    return value != null || !key.isRequired();
  }

  static void reportUnknown(Mapping mapping, List<Key<?>> keys, Reading in) {
    for (Entry entry : mapping.entries) {
      if (indexOf(entry.key, keys, 0) < 0) {
        reportUnknown(entry, keys, in);
      }
    }
  }

  private static void reportUnknown(Entry entry, List<Key<?>> keys, Reading in) {
    List<String> names = new ArrayList<>();
    for (Key<?> key : keys) {
      names.add(key.name());
    }
    String question = Nearest.question(entry.key, names);
    String action = question.isEmpty() ? " Known here: " + join(names) + "." : question;
    in.problem(entry.at, "unknown key `" + entry.key + "`." + action);
  }

  static void reportRepeated(Mapping mapping, Reading in) {
    for (Entry entry : mapping.entries) {
      Entry first = mapping.entries.size() < 2 ? entry : mapping.find(entry.key);
      if (first != null && first != entry) {
        reportRepeated(entry, first, in);
      }
    }
  }

  private static void reportRepeated(Entry entry, Entry first, Reading in) {
    in.problem(
        entry.at,
        "`" + entry.key + "` is there twice, first on line " + first.at.line() + ". Remove one.");
  }

  private static String join(List<String> names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      joined.append(joined.length() == 0 ? "" : ", ").append(name);
    }
    return joined.toString();
  }
}
