package dev.muster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testdata.DataFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmailAddressTest {

  private static final Pattern LINE = Pattern.compile("(valid|invalid) \\|(.*)\\|");
  private static final Pattern REPEATED = Pattern.compile("\\$\\{([^ ]+) x ([0-9]+)}");

  static List<String> addresses() {
    return DataFile.lines("/text/emails.txt");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addressHoldsOrNotAsItsLineSays(String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).isTrue();

    assertThat(EmailAddress.isOne(expanded(matcher.group(2)))).isEqualTo(line.startsWith("valid"));
  }

  @Test
  void halfACharacterIsNotALetter() {
    assertThat(EmailAddress.isOne("a\uD801@example.org")).isFalse();
    assertThat(EmailAddress.isOne("a@\uDC00.example")).isFalse();
    assertThat(EmailAddress.isOne("")).isFalse();
    assertThat(EmailAddress.isOne("a\u0000@example.org")).isFalse();
    assertThat(EmailAddress.isOne("a\u0001b@example.org")).isFalse();
    assertThat(EmailAddress.isOne("ana@example.org\n")).isFalse();
    assertThat(EmailAddress.isOne("ana@\u00a0example.org")).isFalse();
  }

  private static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
  }
}
