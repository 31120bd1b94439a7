package dev.weir.config.schema;

import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import dev.weir.config.schema.Node.Scalar;
import dev.weir.config.schema.Node.Sequence;
import org.jspecify.annotations.Nullable;

/** Holds what {@link EverydayYaml} makes of a text against what the library makes of it. */
public final class BothReadings {
  private BothReadings() {}

  /**
   * Whether the text is everyday YAML.
   *
   * @throws IllegalStateException where it is, and the library reads it differently or not at all
   */
  public static boolean agree(String yaml) {
    Node everyday = EverydayYaml.read("f", yaml);
    if (everyday == null) {
      return false;
    }
    String here = dump(everyday);
    String there = byLibrary(yaml);
    if (!here.equals(there)) {
      throw new IllegalStateException(yaml + "\nis read as\n" + here + "\nand not as\n" + there);
    }
    return true;
  }

  private static String byLibrary(String yaml) {
    try {
      return dump(WholeYaml.read("f", yaml));
    } catch (Unreadable refused) {
      return refused.problem().toString();
    }
  }

  private static String dump(@Nullable Node node) {
    StringBuilder lines = new StringBuilder();
    write(node, lines);
    return lines.toString();
  }

  private static void write(@Nullable Node node, StringBuilder to) {
    if (node instanceof Scalar scalar) {
      to.append(scalar.at()).append(' ').append(scalar.textAt()).append(" `");
      to.append(scalar.text).append("`\n");
    } else if (node instanceof Sequence sequence) {
      to.append(sequence.at()).append(" [\n");
      sequence.items.forEach(item -> write(item, to));
      to.append("]\n");
    } else if (node instanceof Mapping mapping) {
      to.append(mapping.at()).append(" {\n");
      for (Entry entry : mapping.entries) {
        to.append(entry.at).append(" `").append(entry.key).append("`: ");
        write(entry.value, to);
      }
      to.append("}\n");
    }
  }
}
