package dev.weir.config;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code rules} of a long file that has nothing unusual in them: which classes they name, seen
 * in the text without reading it as YAML, and the file without them. A thousand rules take a tenth
 * of a second to read, and until a class that they name is loaded nobody needs them.
 *
 * <p>All names are found, and perhaps some that no rule means. A text in which that is not certain
 * (rules without a class, patterns, subtypes, annotations, aliases, variables) is none of these.
 */
final class LongRules {
  /** In characters; what is shorter is read while a thread would start. */
  static final int SHORTEST = 16_384;

  private static final String RULES = "rules:\n";

  /** With dots alone, as {@link #comparable} writes them. */
  final Set<String> classNames;

  /** The file without them, its lines where they were up to there. */
  final String rest;

  private LongRules(Set<String> classNames, String rest) {
    this.classNames = classNames;
    this.rest = rest;
  }

  /** The rules of a file; null where it has few of them, or is to be read as a whole. */
  static @Nullable LongRules in(String yaml) {
    int start = start(yaml);
    int end = start < 0 ? -1 : end(yaml, start);
    if (end - start < SHORTEST) {
      return null;
    }
    Set<String> names = new RuleText(yaml, start, end).classNames();
    return names == null
        ? null
        : new LongRules(names, yaml.substring(0, start - RULES.length()) + yaml.substring(end));
  }

  /** Behind the line of the key; -1 where that is not once in the file, at the start of a line. */
  private static int start(String yaml) {
    int key = yaml.startsWith(RULES) ? 0 : yaml.indexOf("\n" + RULES) + 1;
    boolean there = key > 0 || yaml.startsWith(RULES);
    return there && yaml.indexOf("\nrules:", key) < 0 ? key + RULES.length() : -1;
  }

  /** Where the next key of the file begins, or the file ends. */
  private static int end(String yaml, int start) {
    int line = start;
    while (line < yaml.length() && isInside(yaml.charAt(line))) {
      int lineEnd = yaml.indexOf('\n', line);
      line = lineEnd < 0 ? yaml.length() : lineEnd + 1;
    }
    return line;
  }

  /** Whether a line that begins so belongs to the list above it. */
  private static boolean isInside(char first) {
    return first == ' ' || first == '-' || first == '\n' || first == '#';
  }

  /** A class name as {@link #classNames} has it, whoever wrote it: source code, the JVM, a file. */
  static String comparable(String className) {
    return className.replace('/', '.').replace('$', '.');
  }

  /** Finds the names. An array and few calls, since nothing is compiled yet where this runs. */
  private static final class RuleText {
    private final char[] text;
    private int matches;
    private final Set<String> names = new HashSet<>();
    private int classes;

    RuleText(String yaml, int start, int end) {
      text = new char[end - start + 1]; // ends with a line break, so that nobody asks for the end
      yaml.getChars(start, end, text, 0);
      text[text.length - 1] = '\n';
    }

    /** Null unless each rule names one class. */
    @Nullable Set<String> classNames() {
      for (int at = 0; at < text.length; at++) {
        char c = text[at];
        if (c < 'a' || c > 'z') {
          continue;
        }
        int start = at;
        while ((text[at] >= 'a' && text[at] <= 'z') || text[at] == '_') {
          at++;
        }
        if (!isUsual(start, at)) {
          return null;
        }
      }
      return classes == matches && classes > 0 ? names : null;
    }

    /** Whether a word leaves it certain which classes are meant. */
    private boolean isUsual(int start, int end) {
      int length = end - start;
      if (length == 5 && is("match", start) && text[end] == ':') {
        matches++;
      } else if (length == 5 && is("class", start) && text[end] == ':') {
        classes++;
        return addName(end + 1);
      } else if (length >= 15) {
        return !(is("include_subtypes", start)
            || is("class_annotation", start)
            || is("method_annotation", start));
      }
      return true;
    }

    private boolean is(String word, int start) {
      for (int i = 0; i < word.length(); i++) {
        if (text[start + i] != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** Whether one plain name stands there. */
    private boolean addName(int from) {
      int start = from;
      while (text[start] == ' ') {
        start++;
      }
      int end = start;
      while (Character.isJavaIdentifierPart(text[end]) || text[end] == '.') {
        end++;
      }
      boolean ends = text[end] == '\n' || text[end] == ',' || text[end] == '}';
      if (end == start || !ends) {
        return false;
      }
      names.add(comparable(new String(text, start, end - start)));
      return true;
    }
  }
}
