package dev.weir.rules.expression;

import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a fuzzer calls: an expression compiles, or is refused with its place in the text. */
public final class ExpressionFuzz {
  private static final Evaluation AT = evaluation();

  private ExpressionFuzz() {}

  /** Something to talk of. */
  static class Billing {
    private String name;
    long total;
    Billing parent;

    public String getName() {
      return name;
    }

    List<Billing> lines() {
      return List.of(this);
    }

    double charge(
        String tenant, int units, Map<String, Integer> prices, Billing[] all, Object any) {
      return units * (double) total;
    }
  }

  private static Evaluation evaluation() {
    try {
      return Evaluation.at(Billing.class, "charge");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text in UTF-8, or, so that halves of surrogate pairs come up, in UTF-16 after a zero. */
  public static void fuzzerTestOneInput(byte[] data) throws LinkProblem {
    boolean wide = data.length > 0 && data[0] == 0;
    String text =
        wide
            ? new String(data, 1, data.length - 1, StandardCharsets.UTF_16BE)
            : new String(data, StandardCharsets.UTF_8);
    for (String kind : new String[] {"text", "condition", "number"}) {
      try {
        MethodHandle compiled = AT.compiled(text, kind);
        if (compiled == null) {
          throw new IllegalStateException("compiled to nothing");
        }
      } catch (ExpressionError e) {
        if (e.offset() < 0 || e.offset() > text.length() || e.getMessage() == null) {
          throw new IllegalStateException("refused at " + e.offset(), e);
        }
      } catch (LinkProblem refused) {
        // A member that cannot be reached: said where the call site is linked.
      }
    }
  }
}
