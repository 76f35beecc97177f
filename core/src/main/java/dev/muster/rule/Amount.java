package dev.muster.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers of any kind as one kind. */
final class Amount {

  private Amount() {}

  /** Answers the amount of a value that is a number. */
  static Optional<BigDecimal> of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof BigInteger integer) {
      return Optional.of(new BigDecimal(integer));
    }
    return value instanceof Long number
        ? Optional.of(BigDecimal.valueOf(number))
        : Optional.empty();
  }

  /**
   * Answers a bound that a host gives, without zeros at its end, so that equal bounds are equal.
   *
   * @throws NumberFormatException if it is not finite
   */
  static BigDecimal bound(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros();
  }
}
