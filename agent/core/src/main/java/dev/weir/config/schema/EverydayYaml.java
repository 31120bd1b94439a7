package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import dev.weir.config.schema.Node.Scalar;
import dev.weir.config.schema.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML as configurations are written: keys and dashes by indentation, brackets, and text that
 * is plain or in quotes and ends on its line. Whatever else is YAML, and whatever is none, is for
 * the library to read or to refuse: this reader either makes the very nodes that it would make or
 * makes none ({@code EverydayYamlTest}, and docs/RATIONALE.md for why there are two).
 */
final class EverydayYaml {
  private static final int DEEPEST = 30;
  private static final int MOST_NODES = 200_000;

  private final YamlText text;
  private int nodes;

  private EverydayYaml(YamlText text) {
    this.text = text;
  }

  /**
   * The mapping that a document is; null where the library is to read it.
   *
   * @param file as positions are to call it
   */
  static @Nullable Node read(String file, String yaml) {
    try {
      YamlText text = new YamlText(file, yaml);
      if (!text.begin() || text.isDash()) {
        return null;
      }
      Node root = new EverydayYaml(text).mapping(text.column(), 0);
      return text.column() < 0 ? root : null;
    } catch (Unusual forTheLibrary) {
      return null;
    }
  }

  /** All keys of a column; ends at a line that begins left of it. */
  private Node mapping(int column, int depth) throws Unusual {
    Position position = text.position();
    refuseExcess(depth);
    List<Entry> entries = new ArrayList<>();
    do {
      Position keyAt = text.position();
      nodes++;
      String key = text.key(false);
      entries.add(new Entry(key, keyAt, value(column, true, depth + 1)));
    } while (goesOn(column));
    return new Mapping(entries, position);
  }

  private Node sequence(int column, int depth) throws Unusual {
    Position position = text.position();
    refuseExcess(depth);
    List<Node> items = new ArrayList<>();
    do {
      text.skip();
      items.add(value(column, false, depth + 1));
    } while (goesOn(column) && text.isDash());
    return new Sequence(items, position);
  }

  private boolean goesOn(int column) throws Unusual {
    if (text.column() > column) {
      throw Unusual.YAML;
    }
    return text.column() == column;
  }

  /** What follows a key's colon or an item's dash, up to the next line that says something. */
  private Node value(int column, boolean ofKey, int depth) throws Unusual {
    Position behind = text.position();
    text.spaces();
    if (text.isLineDone()) {
      text.nextLine();
      return below(column, ofKey, depth, behind);
    }
    if (!ofKey && text.isDash()) {
      return sequence(text.column(), depth);
    }
    if (!ofKey && text.isKey()) {
      return mapping(text.column(), depth);
    }
    Node value = inline(false, column, depth);
    text.spaces();
    if (!text.isLineDone()) {
      throw Unusual.YAML;
    }
    text.nextLine();
    return value;
  }

  /** What stands on the lines below a key or dash; nothing is a value too. */
  private Node below(int column, boolean ofKey, int depth, Position behind) throws Unusual {
    int inner = text.column();
    if (inner > column) {
      return text.isDash() ? sequence(inner, depth) : mapping(inner, depth);
    }
    if (inner == column && ofKey && text.isDash()) {
      return sequence(inner, depth);
    }
    nodes++;
    return new Scalar("", true, behind);
  }

  private Node inline(boolean inFlow, int column, int depth) throws Unusual {
    refuseExcess(depth);
    switch (text.peek()) {
      case '{':
        return flowMapping(column, depth);
      case '[':
        return flowSequence(column, depth);
      case '\'':
      case '"':
        return text.quoted();
      default:
        return text.plain(inFlow);
    }
  }

  private Node flowMapping(int column, int depth) throws Unusual {
    Position position = text.position();
    List<Entry> entries = new ArrayList<>();
    while (another('}', column, entries.isEmpty())) {
      Position keyAt = text.position();
      nodes++;
      String key = text.key(true);
      blanks(column);
      entries.add(new Entry(key, keyAt, inline(true, column, depth + 1)));
    }
    return new Mapping(entries, position);
  }

  private Node flowSequence(int column, int depth) throws Unusual {
    Position position = text.position();
    List<Node> items = new ArrayList<>();
    while (another(']', column, items.isEmpty())) {
      items.add(inline(true, column, depth + 1));
    }
    return new Sequence(items, position);
  }

  /** Goes on to the next item, or behind the bracket that closes. */
  private boolean another(char close, int column, boolean first) throws Unusual {
    if (first) {
      text.skip(); // the bracket that opens
    }
    blanks(column);
    if (text.peek() == close) {
      text.skip();
      return false;
    }
    if (!first) {
      if (text.peek() != ',') {
        throw Unusual.YAML;
      }
      text.skip();
      blanks(column);
    }
    return true;
  }

  /** Within brackets a line may end; the next must not be left of what the brackets belong to. */
  private void blanks(int column) throws Unusual {
    text.spaces();
    if (text.isLineDone() && (!text.nextLine() || text.column() <= column)) {
      throw Unusual.YAML;
    }
  }

  private void refuseExcess(int depth) throws Unusual {
    nodes++;
    if (depth > DEEPEST || nodes > MOST_NODES) {
      throw Unusual.YAML;
    }
  }
}
