package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import dev.weir.config.schema.Node.Scalar;
import dev.weir.config.schema.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Makes nodes of any YAML 1.2 text. Reads the parser's events and leaves alone what
 * snakeyaml-engine builds above them: its composer gives a scalar its type by regular expressions,
 * one for each value, where the declaration of the key says the type already. What the library
 * itself compiles and links to begin with, it compiles and links only where a text is not everyday
 * (docs/RATIONALE.md has the price).
 *
 * <p>Depth and number of nodes are bounded, aliases included, so that no text exhausts the stack or
 * the heap.
 */
final class WholeYaml {
  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 500_000;

  private final String file;
  private final ParserImpl events;
  private final Map<String, Node> anchored = new HashMap<>();
  private final Map<String, Integer> anchoredNodes = new HashMap<>();
  private int nodes;

  private WholeYaml(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    this.file = file;
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /**
   * The one document of a file; an empty mapping where it has none.
   *
   * @param file as messages are to call it
   * @throws Unreadable where the text is not YAML, or hostile
   */
  static Node read(String file, String text) throws Unreadable {
    try {
      return new WholeYaml(file, text).document();
    } catch (RuntimeException refused) {
      throw YamlRefusal.of(refused, file, text);
    }
  }

  private Node document() throws Unreadable {
    events.next(); // stream start
    if (events.checkEvent(ID.StreamEnd)) {
      return empty();
    }
    events.next(); // document start
    Node root = node(0);
    events.next(); // document end
    if (!events.checkEvent(ID.StreamEnd)) {
      throw new Unreadable(
          at(events.peekEvent()), "a second document begins here. Keep one in a file.");
    }
    if (root.isNull()) {
      return empty();
    }
    if (!(root instanceof Mapping)) {
      throw new Unreadable(
          root.at(), "the document is " + root.kind() + ". Write keys, such as `service: shop`.");
    }
    return root;
  }

  private Node empty() {
    return new Mapping(new ArrayList<Entry>(), Position.of(file, 1, 1));
  }

  private Node node(int depth) throws Unreadable {
    Event event = events.next();
    nodes++;
    refuseExcess(event, depth);
    if (event instanceof AliasEvent) {
      return alias((AliasEvent) event);
    }
    refuseTag(event);
    int before = nodes;
    Node node = content(event, depth);
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    if (anchor.isPresent()) {
      anchored.put(anchor.get().getValue(), node);
      anchoredNodes.put(anchor.get().getValue(), nodes - before);
    }
    return node;
  }

  private Node content(Event event, int depth) throws Unreadable {
    switch (event.getEventId()) {
      case SequenceStart:
        return sequence(event, depth);
      case MappingStart:
        return mapping(event, depth);
      default:
        ScalarEvent scalar = (ScalarEvent) event;
        return new Scalar(scalar.getValue(), scalar.isPlain(), at(event));
    }
  }

  private Node sequence(Event start, int depth) throws Unreadable {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.next();
    return new Sequence(items, at(start));
  }

  private Node mapping(Event start, int depth) throws Unreadable {
    List<Entry> entries = new ArrayList<>();
    while (!events.checkEvent(ID.MappingEnd)) {
      Position keyAt = at(events.peekEvent());
      Node key = node(depth + 1);
      if (!(key instanceof Scalar)) {
        throw new Unreadable(
            keyAt, "a key is " + key.kind() + ". Write plain text before the `:`.");
      }
      entries.add(new Entry(((Scalar) key).text, keyAt, node(depth + 1)));
    }
    events.next();
    return new Mapping(entries, at(start));
  }

  /** Known only once its anchor's value is complete, so an alias cannot contain itself. */
  private Node alias(AliasEvent alias) throws Unreadable {
    String name = alias.getAlias().getValue();
    Node node = anchored.get(name);
    Integer size = anchoredNodes.get(name);
    if (node == null || size == null) {
      throw new Unreadable(
          at(alias), "`*" + name + "` repeats nothing. Put &" + name + " before a value above.");
    }
    nodes += size;
    return node;
  }

  private void refuseExcess(Event event, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable(
          at(event),
          "values are nested deeper than " + DEEPEST + ". Remove brackets or indentation.");
    }
    if (nodes > MOST_NODES) {
      throw new Unreadable(
          at(event), "the file has more than " + MOST_NODES + " values. Remove aliases or rules.");
    }
  }

  private void refuseTag(Event event) throws Unreadable {
    Optional<String> tag =
        event instanceof ScalarEvent
            ? ((ScalarEvent) event).getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw new Unreadable(
          at(event),
          "`" + tag.get() + "` is a YAML tag. Write `not` for a negation, or quote the value.");
    }
  }

  private Position at(Event event) {
    Mark mark = event.getStartMark().orElse(null);
    return mark == null ? Position.in(file) : at(mark, file);
  }

  static Position at(Mark mark, String file) {
    return Position.of(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
