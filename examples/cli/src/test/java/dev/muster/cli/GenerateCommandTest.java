package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

  @Test
  void sameSeedGivesTheSamePeople() {
    Ran ran = Ran.muster("generate", "people", "--rows", 12, "--seed", 7, "--errors", 0.25);

    assertThat(ran).isEqualTo(new Ran(0, Ran.golden("people-7.csv"), ""));
  }

  @Test
  void sameSeedGivesTheSameEvents() {
    Ran ran =
        Ran.muster(
            "generate", "events", "--rows", 12, "--seed", 7, "--errors", 0.25, "--people", 5);

    assertThat(ran).isEqualTo(new Ran(0, Ran.golden("events-7.csv"), ""));
  }

  @Test
  void moreRowsBeginWithTheSameRows() {
    String few = Ran.muster("generate", "people", "--rows", 50, "--seed", 3).out();
    String many = Ran.muster("generate", "people", "--rows", 80, "--seed", 3).out();

    assertThat(many).startsWith(few).isNotEqualTo(few);
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    assertThat(addresses("1")).doesNotContainAnyElementsOf(addresses("2"));
  }

  @Test
  void addressesAreInNoOrder() {
    assertThat(addresses("1").stream().sorted().toList()).isNotEqualTo(addresses("1"));
  }

  @Test
  void eventsAreDoneByThePeopleOfTheSameSeed() {
    String events =
        Ran.muster("generate", "events", "--rows", 60, "--seed", 1, "--people", 40).out();

    assertThat(
            events.lines().skip(1).map(line -> line.substring(0, Math.max(0, line.indexOf(",")))))
        .isSubsetOf(addresses("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people --rows -1 --seed 1             | --rows must be at least 0, was -1
          people --rows 1 --seed 1 --errors 1.1 | --errors must be from 0 to 1, was 1.1
          people --rows 1                       | Missing required option: '--seed=S'
          events --rows 1 --seed 1 --people 0   | --people must be at least 1, was 0
          """)
  void optionOutOfRangeIsMisuse(String arguments, String message) {
    Ran ran = Ran.muster((Object[]) ("generate " + arguments).split(" "));

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("muster: " + message + "\n");
  }

  private static List<String> addresses(String seed) {
    return Arrays.stream(
            Ran.muster("generate", "people", "--rows", 40, "--seed", seed).out().split("\n"))
        .skip(1)
        .filter(line -> line.contains("@"))
        .map(line -> line.substring(0, Math.max(0, line.indexOf(","))))
        .toList();
  }
}
