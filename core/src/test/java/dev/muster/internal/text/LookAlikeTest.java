package dev.muster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testdata.DataFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookAlikeTest {

  private static final Pattern CHARACTER = Pattern.compile("\\$\\{u\\+([0-9A-F]+)}");

  static List<String> pairs() {
    return DataFile.lines("/text/look-alikes.txt");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairLooksAlikeOrNotAsItsLineSays(String line) {
    String[] parts = line.split("\\|", -1);
    String one = LookAlike.skeleton(expanded(parts[1]));
    String other = LookAlike.skeleton(expanded(parts[2]));

    assertThat(one.equals(other)).isEqualTo(line.startsWith("alike"));
  }

  private static String expanded(String text) {
    return CHARACTER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
