package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as it was written, and where. Immutable; its types are for the schema to say. */
public abstract class Node {
  private static final Position BUILT_IN = Position.in("default");

  private final Position at;

  private Node(Position at) {
    this.at = at;
  }

  public final Position at() {
    return at;
  }

  /** Whether it is a single text, neither list nor mapping. */
  public final boolean isText() {
    return this instanceof Scalar;
  }

  /** The text under a key; null where this is no mapping, or has no text there. */
  public final @Nullable String textOf(String key) {
    Entry entry = this instanceof Mapping ? ((Mapping) this).find(key) : null;
    return entry == null || !entry.value.isText() || entry.value.isNull()
        ? null
        : entry.value.toString();
  }

  /** As YAML in one line, without quotes. */
  @Override
  public abstract String toString();

  /** How a message calls this kind of value: {@code a list}. */
  abstract String kind();

  /** Whether nothing was written, or {@code null}: the key counts as absent. */
  boolean isNull() {
    return false;
  }

  /** A single text of the declaration itself, as though it had been written. */
  public static Node text(String text) {
    return new Scalar(text, false, BUILT_IN);
  }

  /** A list of the declaration itself. */
  public static Node list(String... texts) {
    List<Node> items = new ArrayList<>();
    for (String text : Arrays.asList(texts)) {
      items.add(text(text));
    }
    return new Sequence(items, BUILT_IN);
  }

  /** An empty mapping: every key takes its default. */
  public static Node mapping() {
    return new Mapping(Collections.<Entry>emptyList(), BUILT_IN);
  }

  /** Text, plain or quoted. */
  static final class Scalar extends Node {
    final String text;
    private final boolean plain;

    Scalar(String text, boolean plain, Position at) {
      super(at);
      this.text = text;
      this.plain = plain;
    }

    /** Where the text itself begins: behind the quote, if there is one. */
    Position textAt() {
      return plain ? at() : at().right(1);
    }

    @Override
    public String toString() {
      return text;
    }

    @Override
    String kind() {
      return "text";
    }

    @Override
    boolean isNull() {
      return plain
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }
  }

  /** Items in order. */
  static final class Sequence extends Node {
    final List<Node> items;

    Sequence(List<Node> items, Position at) {
      super(at);
      this.items = Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
      return items.toString();
    }

    @Override
    String kind() {
      return "a list";
    }
  }

  /** Entries in the order of the file, repeated keys included. */
  static final class Mapping extends Node {
    final List<Entry> entries;
    private @Nullable Map<String, Entry> firstByKey;

    Mapping(List<Entry> entries, Position at) {
      super(at);
      this.entries = Collections.unmodifiableList(entries);
    }

    /** The first of this key. */
    @Nullable Entry find(String key) {
      Map<String, Entry> index = firstByKey;
      if (index == null) {
        index = new HashMap<>();
        for (Entry entry : entries) {
          index.putIfAbsent(entry.key, entry);
        }
        firstByKey = index; // most mappings are a section, which is read in one go
      }
      return index.get(key);
    }

    @Override
    public String toString() {
      return "{" + (entries.isEmpty() ? "" : "…") + "}";
    }

    @Override
    String kind() {
      return "a mapping";
    }
  }

  /** A key with its place, and its value. */
  static final class Entry {
    final String key;
    final Position at;
    final Node value;

    Entry(String key, Position at, Node value) {
      this.key = key;
      this.at = at;
      this.value = value;
    }
  }
}
