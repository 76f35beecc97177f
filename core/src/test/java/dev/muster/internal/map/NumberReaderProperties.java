package dev.muster.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberReaderProperties {

  @Property
  void integerThatIsAcceptedIsWrittenAsItWasRead(@ForAll("nearlyNumbers") String text) {
    Object read = NumberReader.integer(text);

    if (read != ProblemCode.NOT_AN_INTEGER) {
      assertThat(read).hasToString(text);
    }
  }

  @Property
  void decimalThatIsAcceptedIsWrittenAsItWasRead(@ForAll("nearlyNumbers") String text) {
    Object read = NumberReader.decimal(text);

    if (read instanceof BigDecimal decimal) {
      assertThat(decimal.toPlainString()).isEqualTo(text);
    } else {
      assertThat(read).isEqualTo(ProblemCode.NOT_A_DECIMAL);
    }
  }

  @Property
  void wholeNumberIsAccepted(@ForAll BigInteger number) {
    assertThat(NumberReader.integer(number.toString())).hasToString(number.toString());
  }

  @Property
  void plainDecimalIsAccepted(@ForAll BigDecimal number) {
    boolean written = number.signum() != 0 || number.scale() >= 0;

    if (written) {
      assertThat(NumberReader.decimal(number.toPlainString())).isEqualTo(plain(number));
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.toPlainString());
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.strings().withChars("0012359-+.,eE ").ofMinLength(1).ofMaxLength(24);
  }
}
