package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MusterCommandTest {

  @Test
  void withoutACommandTheUsageIsShown() {
    Ran ran = Ran.muster();

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: muster [-hV] [COMMAND]\n");
  }

  @Test
  void mistypedCommandIsGuessed() {
    Ran ran = Ran.muster("imports");

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith(
            "muster: Unmatched argument at index 0: 'imports'\nDid you mean: muster import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "inspect",
        "read",
        "import",
        "spec",
        "template",
        "contact",
        "generate",
        "generate people"
      })
  void helpFitsAnOrdinaryTerminal(String command) {
    Ran ran = Ran.muster((Object[]) (command + " --help").strip().split(" "));

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "=x", "email="})
  void contactWantsKindAndValue(String identifier) {
    Ran ran = Ran.muster("contact", identifier);

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.err())
        .startsWith("muster: the identifier must be KIND=VALUE, was \"" + identifier + "\"\n");
  }
}
