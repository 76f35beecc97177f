package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.row.ProblemCode;
import dev.muster.spec.CellTrim;
import dev.muster.spec.CharsetGuesser.CharsetGuess;
import dev.muster.spec.Dialect;
import dev.muster.spec.FileGuess;
import dev.muster.spec.FileGuess.Trait;
import dev.muster.spec.HeaderRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileInspectorTest {

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  @Test
  void plainFileIsUtf8WithCommasAndAHeader() {
    FileGuess guess = inspect("email,name\na@example.org,Zoë\n", StandardCharsets.UTF_8);

    assertThat(guess.dialect()).isEqualTo(Dialect.standard());
    assertThat(guess.refusal()).isEmpty();
    assertThat(guess.findings())
        .extracting(finding -> finding.trait() + " " + finding.value())
        .containsExactly(
            "SIZE 30 bytes",
            "CHARSET UTF-8",
            "LINE_ENDS LF",
            "DELIMITER comma",
            "TRIM blanks around cells are content",
            "HEADER the first record",
            "COLUMNS 2");
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'", "|", "','"})
  void delimiterIsTheOneThatMakesATable(char delimiter) {
    String text = "a%sb%sc\nx, y%s1%s2\n\"p%sq\"%s;%s3\n".replace("%s", String.valueOf(delimiter));

    assertThat(inspect(text.replace("x, y", "x"), StandardCharsets.UTF_8).dialect().delimiter())
        .isEqualTo(delimiter);
  }

  @Test
  void separatorLineNamesTheDelimiter() {
    FileGuess guess = inspect("sep=|\na|b\n1|2\n", StandardCharsets.UTF_8);

    assertThat(guess.dialect().delimiter()).isEqualTo('|');
  }

  @Test
  void blanksBehindEveryDelimiterAskForTrimming() {
    FileGuess guess = inspect("email, text\na@x, \"q, r\"\n", StandardCharsets.UTF_8);

    assertThat(guess.dialect().trim()).isEqualTo(CellTrim.TRIM);
  }

  @ParameterizedTest
  @CsvSource({"'a@example.org,Ann'", "'1,2'", "'name,name'", "'name,'"})
  void firstRecordOfDataIsNoHeader(String first) {
    FileGuess guess = inspect(first + "\nb@example.org,Bob\n", StandardCharsets.UTF_8);

    assertThat(guess.dialect().header()).isEqualTo(HeaderRecord.NONE);
  }

  @Test
  void unmarkedUtf16IsKnownByItsZeros() {
    assertThat(inspect("email,name\na,b\n", StandardCharsets.UTF_16LE).dialect().charset())
        .isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(inspect("email,name\na,b\n", StandardCharsets.UTF_16BE).dialect().charset())
        .isEqualTo(StandardCharsets.UTF_16BE);
  }

  @Test
  void japaneseShiftSequencesAreNotTakenForAscii() {
    Charset japanese = Charset.forName("ISO-2022-JP");

    assertThat(inspect("名,b\n山,1\n", japanese).dialect().charset()).isEqualTo(japanese);
  }

  @Test
  void guesserIsAskedWhereNothingElseTells() {
    FileInspector inspector =
        FileInspector.with(sample -> Optional.of(new CharsetGuess(LATIN, "a guess")));
    byte[] file = "name,town\nZoë,Köln\n".getBytes(LATIN);

    assertThat(inspector.inspect(new ByteArrayInputStream(file)).dialect().charset())
        .isEqualTo(LATIN);
    assertThat(inspect("name\nZoë\n", LATIN).dialect().charset().name()).isEqualTo("windows-1252");
  }

  @Test
  void oneLateLetterDecidesAgainstUtf8() {
    String text = "name,town\n" + "Ann,Bonn\n".repeat(200_000) + "Zoë,Köln\n";
    FileGuess guess = inspect(text, LATIN);

    assertThat(guess.dialect().charset().name()).isEqualTo("windows-1252");
    assertThat(guess.findings())
        .filteredOn(finding -> finding.trait() == Trait.CHARSET)
        .first()
        .extracting(FileGuess.Finding::evidence)
        .asString()
        .contains("byte 1800012");
  }

  @Test
  void fileOfAnotherKindIsRefused() {
    assertThat(inspect("%PDF-1.7\n", LATIN).refusal())
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_CSV));
    assertThat(inspect("<html><body>", LATIN).refusal())
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_CSV));
    assertThat(inspect("", LATIN).refusal())
        .hasValueSatisfying(
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.EMPTY_FILE));
  }

  private static FileGuess inspect(String text, Charset charset) {
    return FileInspector.unicode().inspect(new ByteArrayInputStream(text.getBytes(charset)));
  }
}
