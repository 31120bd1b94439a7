package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * The headers of <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>: {@code
 * 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}.
 */
final class TraceParent {
  private static final int TRACE_ID = 3;
  private static final int SPAN_ID = 36;
  private static final int FLAGS = 53;
  private static final int LENGTH = 55;

  /** Of a version to come, which may add to it; and of a state: what the standard asks to keep. */
  private static final int LONGEST = 512;

  private TraceParent() {}

  /** The 32 hexadecimal digits of the trace. */
  static String traceId(String traceParent) {
    return traceParent.substring(TRACE_ID, SPAN_ID - 1);
  }

  /** The 16 hexadecimal digits of the span that called. */
  static String spanId(String traceParent) {
    return traceParent.substring(SPAN_ID, FLAGS - 1);
  }

  /** Whether the caller keeps the trace, so that it can be looked up. */
  static boolean isSampled(String traceParent) {
    return (Character.digit(traceParent.charAt(LENGTH - 1), 16) & 1) != 0;
  }

  /** The same, where it is what the standard describes; else null. */
  static @Nullable String valid(@Nullable String sent) {
    if (sent == null || sent.length() < LENGTH || sent.length() > LONGEST) {
      return null;
    }
    boolean formed =
        isHex(sent, 0, 2)
            && sent.charAt(TRACE_ID - 1) == '-'
            && isHex(sent, TRACE_ID, SPAN_ID - 1)
            && sent.charAt(SPAN_ID - 1) == '-'
            && isHex(sent, SPAN_ID, FLAGS - 1)
            && sent.charAt(FLAGS - 1) == '-'
            && isHex(sent, FLAGS, LENGTH);
    boolean known = !sent.startsWith("ff") && (!sent.startsWith("00") || sent.length() == LENGTH);
    boolean rest = sent.length() == LENGTH || (sent.charAt(LENGTH) == '-' && isPrintable(sent));
    return formed
            && known
            && rest
            && isSet(sent, TRACE_ID, SPAN_ID - 1)
            && isSet(sent, SPAN_ID, FLAGS - 1)
        ? sent
        : null;
  }

  /** A {@code tracestate} that may be passed on; else null. */
  static @Nullable String state(@Nullable String sent) {
    return sent != null && !sent.isEmpty() && sent.length() <= LONGEST && isPrintable(sent)
        ? sent
        : null;
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return true;
  }

  /** All zeros stand for none. */
  private static boolean isSet(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
