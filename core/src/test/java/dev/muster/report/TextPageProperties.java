package dev.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class TextPageProperties {

  @Property
  void noLineIsLongerThanThePage(
      @ForAll @StringLength(max = 400) String words,
      @ForAll @LongRange(min = 0, max = 9_000_000_000L) long number) {
    TextPage page = new TextPage(number);
    page.heading(words);
    page.count(number, words);
    page.note(words);

    assertThat(page.toString().split("\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextPage.COLUMNS));
  }

  @Property
  void noCharacterIsLost(@ForAll @StringLength(max = 400) String words) {
    TextPage page = new TextPage(1);
    page.note(words);

    assertThat(bare(page.toString()))
        .isEqualTo(bare(words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD")));
  }

  private static String bare(String text) {
    return text.replace(" ", "").replace("\n", "");
  }
}
