package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmailFormTest {

  private static final Pattern LINE = Pattern.compile("(valid|invalid) \\|(.*)\\|");
  private static final Pattern REPEATED = Pattern.compile("\\$\\{([^ ]+) x ([0-9]+)}");

  static List<String> addresses() {
    return Resource.lines("emails.txt");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addressHoldsOrNotAsItsLineSays(String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).isTrue();

    assertThat(EmailForm.holds(expanded(matcher.group(2)))).isEqualTo(line.startsWith("valid"));
  }

  @Test
  void halfACharacterIsNotALetter() {
    assertThat(EmailForm.holds("a\uD801@example.org")).isFalse();
    assertThat(EmailForm.holds("a@\uDC00.example")).isFalse();
    assertThat(EmailForm.holds("")).isFalse();
    assertThat(EmailForm.holds("a\u0000@example.org")).isFalse();
    assertThat(EmailForm.holds("ana@example.org\n")).isFalse();
  }

  private static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
  }
}
