package dev.muster.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaMarkProperties {

  private static final String MARK = "'\u2063";

  @Property
  void originalUndoesSafe(@ForAll("cells") String cell) {
    assertThat(FormulaMark.original(FormulaMark.safe(cell))).isEqualTo(cell);
  }

  @Property
  void safeCellBeginsWithNothingThatIsEvaluated(@ForAll("cells") String cell) {
    String safe = FormulaMark.safe(cell).replaceFirst("^[\\s\u00A0\u2063\u200B]+", "");

    assertThat(safe).doesNotMatch("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");
  }

  @Example
  void whatIsNoFormulaStaysAsItIs() {
    for (String cell : new String[] {"", "x", "'x", "'", "a=b", "1-2", "a@b.de", " x", "'=x"}) {
      assertThat(FormulaMark.safe(cell)).isEqualTo(cell);
    }
  }

  @Example
  void formulasOfEveryKindAreMarked() {
    for (String cell :
        new String[] {
          "=1", "+4917", "-5", "@SUM(1)", "\t=1", "\rx", "\n", " =1", "＝1", "\u200B=1"
        }) {
      assertThat(FormulaMark.safe(cell)).isEqualTo(MARK + cell);
    }
  }

  @Example
  void markOfTheCellsOwnIsDoubled() {
    assertThat(FormulaMark.safe(MARK + "=1")).isEqualTo(MARK + MARK + "=1");
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withChars('=', '+', '-', '@', '\'', '\u2063', '\t', '\r', '\n', ' ', 'x', '"', ',')
        .withChars('\uFF1D', '\uFF0B', '\u00A0', '\u200B', '7')
        .ofMaxLength(8);
  }
}
