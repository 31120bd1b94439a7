package dev.weir.cli.generate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as PromQL and people write them: 0.001, 30, 99.9. */
final class Numbers {
  private static final MathContext ENOUGH = new MathContext(12);

  private Numbers() {}

  static String of(double number) {
    return new BigDecimal(number, ENOUGH).stripTrailingZeros().toPlainString();
  }
}
