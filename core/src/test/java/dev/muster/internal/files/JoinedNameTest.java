package dev.muster.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedNameTest {

  @ParameterizedTest
  @CsvSource({
    "errors.csv, 1, errors.csv",
    "errors.csv, 2, errors-2.csv",
    "warnings.csv.gz, 13, warnings-13.csv.gz",
    "unprocessed.csv.zip, 2, unprocessed-2.csv.zip",
    "outcomes.jsonl, 3, outcomes-3.jsonl"
  })
  void nameTellsAllOwnersButTheFirstAndCanBeReadBack(String plain, long epoch, String name) {
    assertThat(new JoinedName(plain, epoch).text()).isEqualTo(name);
    assertThat(JoinedName.of(name)).hasValue(new JoinedName(plain, epoch));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part-1-1-20",
        "rest-1-1-20",
        "notes.csv",
        "errors.txt",
        "errors",
        "errors-x.csv",
        "errors-1234567890123456789.csv"
      })
  void otherNamesAreNone(String name) {
    assertThat(JoinedName.of(name)).isEmpty();
  }

  @Test
  void onlyFilesOfEarlierOwnersAreBefore() {
    assertThat(JoinedName.isBefore(2, "errors.csv")).isTrue();
    assertThat(JoinedName.isBefore(10, "source-9.csv.gz")).isTrue();
    assertThat(JoinedName.isBefore(2, "errors-2.csv")).isFalse();
    assertThat(JoinedName.isBefore(2, "errors-3.csv")).isFalse();
    assertThat(JoinedName.isBefore(2, "part-1-1-20")).isFalse();
  }
}
