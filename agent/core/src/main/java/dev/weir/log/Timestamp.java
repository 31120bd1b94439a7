package dev.weir.log;

/** A time of day as ISO 8601 has it, without the hundred classes that {@code java.time} brings. */
final class Timestamp {
  private static final int MILLIS_A_DAY = 86_400_000;
  private static final int DAYS_IN_400_YEARS = 146_097;

  private Timestamp() {}

  /**
   * Such as {@code 2026-01-31T12:00:00.000Z}. Years run from March here, so that leap days end
   * them.
   */
  static String utc(long epochMillis) {
    long days = Math.floorDiv(epochMillis, (long) MILLIS_A_DAY);
    int ofDay = (int) Math.floorMod(epochMillis, (long) MILLIS_A_DAY);
    long sinceMarch0 = days + 719_468; // 0000-03-01
    long era = Math.floorDiv(sinceMarch0, (long) DAYS_IN_400_YEARS);
    int ofEra = (int) (sinceMarch0 - era * DAYS_IN_400_YEARS);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);

    StringBuilder text = new StringBuilder(24);
    digits(text, (int) year, 4).append('-');
    digits(text, month, 2).append('-');
    digits(text, day, 2).append('T');
    digits(text, ofDay / 3_600_000, 2).append(':');
    digits(text, ofDay / 60_000 % 60, 2).append(':');
    digits(text, ofDay / 1_000 % 60, 2).append('.');
    return digits(text, ofDay % 1_000, 3).append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(plain);
  }
}
