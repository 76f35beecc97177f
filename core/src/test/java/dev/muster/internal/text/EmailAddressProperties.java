package dev.muster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressProperties {

  /** What the grammar makes something of, and what Unicode does. */
  private static final String PIECES =
      "aZ09..@@--+_<>()[]\"\\,:; \t\n\r\u0000\u00ad\u0130\u0131\u00df\u0301\u0646\u3002\uff0e\u200b"
          + "\ud83d\ude00\ud801\udc00";

  @Property
  void whatHoldsIsOneAddressThatCanBeSeen(@ForAll("texts") String text) {
    if (EmailAddress.isOne(text)) {
      assertThat(text)
          .hasSizeLessThanOrEqualTo(254)
          .containsOnlyOnce("@")
          .doesNotContainAnyWhitespaces()
          .doesNotContain("<", "(", "\"", ":", ",", ";", "\u200b", "\u00ad", "\u0000", "..", "@.")
          .matches("[^@]{1,64}@.+\\..+");
    }
  }

  @Property
  void whatIsKnownAtOnceIsOneByTheGrammarToo(@ForAll("nearlyPlain") String text) {
    if (PlainAddress.isOne(text)) {
      assertThat(EmailAddress.isOneByGrammar(text)).isTrue();
    }
  }

  @Property
  void everydayAddressIsKnownAtOnce(@ForAll("everyday") String text) {
    assertThat(PlainAddress.isOne(text)).isTrue();
  }

  @Provide
  Arbitrary<String> nearlyPlain() {
    Arbitrary<String> part =
        Arbitraries.strings().withChars("aZz09..-_+@'\u00e9".toCharArray()).ofMaxLength(5);
    Arbitrary<String> repeated =
        Combinators.combine(part, Arbitraries.of(1, 1, 1, 21, 32, 64)).as(String::repeat);
    return Combinators.combine(
            repeated, repeated, repeated, Arbitraries.of(".", "", ".a", "@", "-"))
        .as((local, label, last, between) -> local + "@" + label + between + last);
  }

  @Provide
  Arbitrary<String> everyday() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("abcxyzABZ0189".toCharArray())
            .ofMinLength(1)
            .ofMaxLength(9);
    Arbitrary<String> last =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(6);
    return Combinators.combine(word, Arbitraries.of(".", "_", "-", "+", ""), word, word, last)
        .as((one, sign, two, label, top) -> one + sign + two + "@" + label + "." + top);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> part = Arbitraries.strings().withChars(PIECES.toCharArray()).ofMaxLength(8);
    return part.tuple3().map(parts -> parts.get1() + "a@" + parts.get2() + "x.o" + parts.get3());
  }
}
