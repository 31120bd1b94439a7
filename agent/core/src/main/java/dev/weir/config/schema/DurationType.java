package dev.weir.config.schema;

import dev.weir.config.Position;
import org.jspecify.annotations.Nullable;

/** A length of time as people write it: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}. */
public final class DurationType extends ScalarType<Long> {
  private static final String[] UNITS = {"ms", "s", "m", "h", "d"};
  private static final long[] UNIT_MILLIS = {1, 1000, 60_000, 3_600_000, 86_400_000};
  private static final int MOST_DIGITS = 9;

  private final boolean zeroAllowed;

  private DurationType(String wanted, boolean zeroAllowed) {
    super(wanted);
    this.zeroAllowed = zeroAllowed;
  }

  /** More than nothing, in milliseconds. */
  public static DurationType millis() {
    return new DurationType("a duration such as 500ms, 10s or 5m", false);
  }

  /** In milliseconds; nought switches off what it is the interval of. */
  public static DurationType millisOrOff() {
    return new DurationType("a duration such as 500ms, 10s or 5m, or 0s for never", true);
  }

  @Override
  protected @Nullable Long parse(String text, Position at) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return null;
    }
    String unit = text.substring(digits).trim();
    long count = Long.parseLong(text.substring(0, digits));
    for (int i = 0; i < UNITS.length; i++) {
      if (UNITS[i].equals(unit) && (count > 0 || zeroAllowed)) {
        return count * UNIT_MILLIS[i];
      }
    }
    return null;
  }
}
