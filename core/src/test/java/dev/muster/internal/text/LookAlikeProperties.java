package dev.muster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LookAlikeProperties {

  @Property
  void formsOfOneTextLookAlike(@ForAll String text) {
    String skeleton = LookAlike.skeleton(text);

    assertThat(LookAlike.skeleton(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(skeleton);
    assertThat(LookAlike.skeleton(Normalizer.normalize(text, Normalizer.Form.NFKC)))
        .isEqualTo(skeleton);
    assertThat(LookAlike.skeleton("\u200b" + text + "\u00ad")).isEqualTo(skeleton);
  }

  @Property
  void caseOfLatinLettersIsNotSeen(@ForAll("latin") String text) {
    assertThat(LookAlike.skeleton(text.toUpperCase(Locale.ROOT)))
        .isEqualTo(LookAlike.skeleton(text));
  }

  @Provide
  Arbitrary<String> latin() {
    return Arbitraries.strings().withCharRange('a', 'z').withChars("éßøñ09@._-");
  }
}
