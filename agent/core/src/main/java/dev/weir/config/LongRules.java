package dev.weir.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code rules} of a long file that has nothing unusual in them: which classes they name, seen
 * in its bytes without reading them as YAML, and the file without them. A thousand rules take a
 * tenth of a second to read, and until a class that they name is loaded nobody needs them.
 *
 * <p>All names are found, and perhaps some that no rule means. A text in which that is not certain
 * (rules without a class, patterns, subtypes, annotations, aliases, variables) is none of these.
 */
final class LongRules {
  /** In bytes; what is shorter is read while a thread would start. */
  static final int SHORTEST = 16_384;

  private static final String KEY = "rules:";

  /** With dots alone, as {@link #comparable} writes them. */
  final Set<String> classNames;

  /** The file without them, its lines where they were up to there. */
  final byte[] rest;

  private LongRules(Set<String> classNames, byte[] rest) {
    this.classNames = classNames;
    this.rest = rest;
  }

  /** The rules of a file; null where it has few of them, or is to be read as a whole. */
  static @Nullable LongRules in(byte[] yaml) {
    int key = key(yaml, 0);
    int start = key + KEY.length() + 1;
    if (key < 0 || start >= yaml.length || yaml[start - 1] != '\n') {
      return null;
    }
    RuleNames rules = new RuleNames(yaml, start);
    if (!rules.areCertain() || rules.end() - start < SHORTEST || key(yaml, rules.end()) >= 0) {
      return null;
    }
    byte[] rest = Arrays.copyOf(yaml, key + yaml.length - rules.end());
    System.arraycopy(yaml, rules.end(), rest, key, yaml.length - rules.end());
    return new LongRules(rules.names(), rest);
  }

  /** Where a line begins with the key, from the beginning of a line on; -1 where none does. */
  private static int key(byte[] yaml, int from) {
    for (int line = from; line < yaml.length; line++) {
      if (RuleNames.is(KEY, yaml, line)) {
        return line;
      }
      while (line < yaml.length && yaml[line] != '\n') {
        line++;
      }
    }
    return -1;
  }

  /** A class name as {@link #classNames} has it, whoever wrote it: source code, the JVM, a file. */
  static String comparable(String className) {
    return className.replace('/', '.').replace('$', '.');
  }

  /** One look at the bytes of the rules. Few calls, since nothing is compiled yet here. */
  private static final class RuleNames {
    private final byte[] yaml;
    private final int end;
    private final boolean certain;
    private final Set<String> names = new HashSet<>();
    private int matches;
    private int classes;

    /**
     * @param start the beginning of the line below the key
     */
    RuleNames(byte[] yaml, int start) {
      this.yaml = yaml;
      int at = start;
      boolean usual = true;
      while (usual && at < yaml.length && !(yaml[at - 1] == '\n' && isOutside(yaml[at]))) {
        if (yaml[at] < 'a' || yaml[at] > 'z') {
          at++;
          continue;
        }
        int word = at;
        while (at < yaml.length && ((yaml[at] >= 'a' && yaml[at] <= 'z') || yaml[at] == '_')) {
          at++;
        }
        usual = isUsual(word, at);
      }
      this.end = at;
      this.certain = usual && matches > 0 && classes == matches;
    }

    /** Whether each rule names one class. */
    boolean areCertain() {
      return certain;
    }

    Set<String> names() {
      return names;
    }

    /** Where the next key of the file begins, or the file ends. */
    int end() {
      return end;
    }

    /** Whether a line that begins so is none of the list above it. */
    private static boolean isOutside(byte first) {
      return first != ' ' && first != '-' && first != '\n' && first != '#';
    }

    /** Whether a word leaves it certain which classes are meant. */
    private boolean isUsual(int start, int end) {
      int length = end - start;
      if (length == 5 && (is("match", yaml, start) || is("class", yaml, start))) {
        return at(end) == ':' ? isUsualKey(start, end + 1) : !isOddKey(start, end);
      }
      return length < 15
          || !(is("include_subtypes", yaml, start)
              || is("class_annotation", yaml, start)
              || is("method_annotation", yaml, start));
    }

    private boolean isUsualKey(int start, int from) {
      int value = from;
      while (at(value) == ' ') {
        value++;
      }
      if (yaml[start] == 'm') {
        matches++;
        return at(value) == '{' || at(value) == '\n';
      }
      classes++;
      return addName(value);
    }

    /** A key all the same: in quotes, before a space, or behind a question mark. */
    private boolean isOddKey(int start, int end) {
      int next = at(end) == '"' || at(end) == '\'' ? end + 1 : end;
      while (at(next) == ' ') {
        next++;
      }
      return at(next) == ':' || yaml[start - 2] == '?';
    }

    /** Whether one plain name stands there. */
    private boolean addName(int start) {
      int last = start;
      while (isOfName(at(last))) {
        last++;
      }
      boolean ends = at(last) == '\n' || at(last) == ',' || at(last) == '}';
      if (last == start || !ends) {
        return false;
      }
      char[] name = new char[last - start];
      for (int i = 0; i < name.length; i++) {
        name[i] = (char) yaml[start + i];
      }
      names.add(comparable(new String(name)));
      return true;
    }

    private static boolean isOfName(int c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '.'
          || c == '_'
          || c == '$';
    }

    /** The file ends with its last line. */
    private int at(int index) {
      return index < yaml.length ? yaml[index] : '\n';
    }

    static boolean is(String word, byte[] yaml, int start) {
      if (start + word.length() > yaml.length) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        if (yaml[start + i] != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
