package dev.weir.config;

import dev.weir.config.schema.Node;
import dev.weir.config.schema.Unreadable;
import dev.weir.config.schema.YamlReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file held at one moment, or why it could not be read. Equal where the next
 * moment is no different, whatever became of the file: times, inodes and links do not count.
 */
public final class Content {
  /** No file is named. */
  static final Content NONE = new Content("", new byte[0], null);

  private final String file;
  private final byte[] bytes;
  private final @Nullable Unreadable refusal;

  private Content(String file, byte[] bytes, @Nullable Unreadable refusal) {
    this.file = file;
    this.bytes = bytes;
    this.refusal = refusal;
  }

  static Content of(String file, byte[] bytes) {
    return new Content(file, bytes, null);
  }

  static Content refused(String file, Unreadable why) {
    return new Content(file, new byte[0], why);
  }

  /** Whether a file is named at all. */
  public boolean isOfFile() {
    return !file.isEmpty();
  }

  Node document() throws Unreadable {
    return isOfFile() ? YamlReader.read(file, text()) : Node.mapping();
  }

  /**
   * All of it.
   *
   * @throws Unreadable where it could not be read, or is not UTF-8
   */
  public String text() throws Unreadable {
    if (refusal != null) {
      throw refusal;
    }
    return decoded();
  }

  /** The file's rules where there are very many; null where they are to be read with the rest. */
  @Nullable LongRules longRules() {
    return bytes.length < LongRules.SHORTEST ? null : LongRules.in(bytes); // mostly never loaded
  }

  /** What the file held besides these rules. */
  Content without(LongRules rules) {
    return of(file, rules.rest);
  }

  private String decoded() throws Unreadable {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = strict.decode(input).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new Unreadable(
          Position.of(file, 1 + newLines(input.position()), 1),
          "this line is not UTF-8. Save the file in that encoding.");
    }
  }

  private int newLines(int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Content)) {
      return false;
    }
    Content that = (Content) other;
    return that.file.equals(file)
        && Arrays.equals(that.bytes, bytes)
        && reason(that.refusal).equals(reason(refusal));
  }

  private static String reason(@Nullable Unreadable refusal) {
    return refusal == null ? "" : refusal.problem().toString();
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
